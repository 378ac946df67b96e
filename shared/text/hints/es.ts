/** As in English: insults, threats, obscenities, as they are written from Spain to Argentina. */
export const es =
  'idiota, idiotas, imbécil, imbéciles, estúpido, estúpida, tonto, tonta, tarado, tarada, mentiroso, mentirosa, mentirosos, basura, escoria, ' +
  'cállate, callate, vete al diablo, mierda, puto, puta, putos, putas, hijo de puta, hijos de puta, hijueputa, cabrón, cabrona, cabrones, ' +
  'pendejo, pendeja, pendejos, boludo, boluda, pelotudo, pelotuda, gilipollas, coño, joder, carajo, zorra, maricón, chinga, chingada, verga, ' +
  'te voy a matar, los voy a matar, hay que matarlos, muérete, sabemos dónde vives, violar, la vas a pagar';
