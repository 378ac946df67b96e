import { WAVES, type Wave } from '../../activities/survey/survey.ts';

/** Words for the waves, as people name columns in the languages of the interface. */
export const WORDS: Readonly<Record<string, Wave>> = {
  ...Object.fromEntries(WAVES.map((wave) => [wave, wave])),
  ...Object.fromEntries(
    [
      'pre',
      'prior',
      't0',
      'baseline',
      'antes',
      'pre-test',
      'pretest',
      'pre_test',
      'prije',
      'avant',
      'vorher',
      'kabla',
      'قبل',
    ].map((word) => [word, 'before']),
  ),
  ...Object.fromEntries(
    [
      'post',
      't1',
      'endline',
      'despues',
      'después',
      'post-test',
      'posttest',
      'post_test',
      'posle',
      'poslije',
      'après',
      'apres',
      'nachher',
      'baada',
      'بعد',
    ].map((word) => [word, 'after']),
  ),
};

/** What columns are called that say who it was, in which language, where, and, in a long file, what was answered to what and when. */
export const PERSON =
  /^(person|who|pid|uid|participant|participant_?id|id|code|return_code\d*|respondent|respondent_?id|name|persona|c[oó]digo|osoba|ime|šifra|الشخص|الرمز|المشارك)$/i;
export const LANGUAGE = /^(language|lang|idioma|jezik|اللغة)$/i;
export const ROOM = /^(room|workshop|sala|taller|soba|radionica|الغرفة|الورشة)$/i;
export const VALUE = /^(value|answer|response|score|valor|respuesta|odgovor|vrednost|الإجابة|القيمة)$/i;
export const ITEM = /^(item|question|statement|variable|pregunta|pitanje|stavka|السؤال|العبارة)$/i;
export const WAVE = /^(wave|time|phase|when|moment|ola|momento|talas|vreme|المرحلة|الوقت)$/i;
