import { compareKey } from '../../text/compare-key.ts';

/**
 * What the checks know of words, in the languages of the pages and in some that are near at hand: a headline does not say which language
 * it is in, so a word that means something else in another of them is left out (`su` is *your* and *are*, `pet` is *five* and a dog). Compared as
 * word clouds compare: case, marks, Arabic letter forms and Serbian scripts do not matter.
 */
const keys = (words: string): string[] => words.split(',').map((word) => compareKey(word));

/** Words and phrases as they are written, by the form in which they are compared. */
const phrases = (...lists: string[]): ReadonlyMap<string, string> =>
  new Map(lists.flatMap((list) => list.split(',').map((phrase) => [compareKey(phrase), phrase.trim()] as const)));

/** Whoever is spoken to, and whoever speaks for them. */
export const PEOPLE: ReadonlySet<string> = new Set(
  [
    keys('you, your, yours, yourself, we, us, our, ours, everyone, everybody, nobody, people, who, my, me'),
    keys('tú, ti, tu, tus, usted, ustedes, vos, nosotros, nosotras, nos, nuestro, nuestra, nuestros, nuestras, gente'),
    keys(
      'ti, tebe, vi, vas, vama, vam, tvoj, tvoja, tvoje, vaš, vaša, vaše, vašu, mi, nas, nama, nam, naš, naša, naše, našu, svi, ljudi',
    ),
    keys('našem, našeg, našoj, našim, naših, vašem, vašeg, vašoj, vašim, vaših, svoj, svoju, svojim, komšije, komšija'),
    keys('أنت, أنتم, أنتن, نحن, لك, لكم, لنا, منا, منكم, كلنا, الناس, جميعنا, جميعا'),
    keys('vous, votre, vos, nous, notre, nos, você, vocês, seu, sua, nosso, nossa, wewe, ninyi, sisi, wetu, yako'),
  ].flat(),
);

/** Numbers that are written as words. */
export const NUMBERS: ReadonlySet<string> = new Set(
  [
    keys('two, three, four, five, six, seven, eight, nine, ten, twenty, hundred, thousand, million, half, twice, first, every'),
    keys(
      'dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, veinte, cien, mil, millón, millones, mitad, doble, cada, primera',
    ),
    keys('dva, dve, tri, četiri, šest, sedam, osam, devet, deset, dvadeset, sto, hiljadu, milion, pola, dvaput, svaki, prva'),
    keys('اثنان, ثلاثة, ثلاث, أربعة, أربع, خمسة, خمس, ستة, سبعة, سبع, ثمانية, تسعة, عشرة, عشر, مئة, ألف, مليون, نصف, كل, أول'),
  ].flat(),
);

/** Words of the trade, which those outside it skip. */
export const TRADE = phrases(
  'stakeholder, stakeholders, capacity building, mainstreaming, leverage, leveraging, synergy, synergies, framework, modality',
  'modalities, operationalize, operationalise, implementation, beneficiaries, deliverables, key actors, multi sectoral, holistic',
  'paradigm, intersectional, multi stakeholder, sensitization, sensitisation, conceptualize, facilitate, utilize, utilise, log frame',
  'partes interesadas, fortalecimiento de capacidades, transversalización, sinergia, sinergias, marco lógico, implementación',
  'operativizar, beneficiarios, sensibilización, articulación, incidencia, multisectorial, holístico, empoderamiento, gobernanza',
  'zainteresovane strane, jačanje kapaciteta, izgradnja kapaciteta, sinergija, implementacija, operacionalizacija, korisnici',
  'osnaživanje, senzibilizacija, multisektorski, holistički, platforma, mejnstriming, okvir, akteri, dionici',
  'أصحاب المصلحة, بناء القدرات, تعميم, تآزر, إطار عمل, تنفيذ, مستفيدين, المستفيدين, توعية, حوكمة, تمكين, متعدد القطاعات, شمولي',
);

/** First words that say nothing yet. */
export const EMPTY_STARTS = phrases(
  'report on, report of, the importance of, importance of, statement on, press release, workshop on, workshop about, introduction to',
  'about, regarding, a study of, study on, there is, there are, it is, information about, information on, update on, launch of',
  'informe sobre, la importancia de, importancia de, comunicado, taller sobre, taller de, introducción a, acerca de, sobre, hay',
  'información sobre, estudio sobre, lanzamiento de, presentación de',
  'izveštaj o, značaj, važnost, saopštenje, radionica o, radionica za, uvod u, o, informacije o, studija o, predstavljanje, postoji',
  'تقرير عن, تقرير حول, أهمية, بيان, بيان صحفي, ورشة, ورشة عن, ورشة حول, مقدمة في, مقدمة عن, حول, عن, معلومات عن, دراسة عن, إطلاق',
);
