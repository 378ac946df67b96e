/**
 * Words that make a text worth a look: insults, threats, obscenities. A starter list on purpose: what is rude depends on the room, which
 * adds its own words in the session file. Words that also name people's lives, origin or faith are not here.
 */
export const en =
  'idiot, idiots, moron, stupid, dumb, retard, retarded, loser, liar, liars, scum, trash, vermin, shut up, go to hell, fuck, fucking, ' +
  'fucked, fucker, motherfucker, shit, bullshit, asshole, bastard, bitch, slut, whore, cunt, dick, wanker, kill you, kill them, kill yourself, ' +
  'beat you up, you will pay, we know where you live, rape, hang them';
