/** As in English; both scripts compare equal, and so do letters without their marks. */
export const srLatn =
  'idiot, idiote, idioti, kreten, kretenu, kreteni, debil, debilu, debili, budala, budalo, budale, glup, glupa, glupi, glupane, moron, ' +
  'lažov, lažove, lažovi, đubre, stoka, stoko, ološ, govno, govna, sranje, sranja, sereš, jebi se, jebem, jebote, jebo, pička, pičko, pizda, ' +
  'kurac, kurcu, kurva, kurvo, drolja, droljo, peder, pederi, marš, zaveži, začepi, ubiću te, ubiti vas, znamo gde živiš, platićeš, ' +
  'silovati, treba ih pobiti';
