/** The same in Serbian, in either script; `da` and `ne` are answers. */
export const srLatn =
  'i a ali ili pa te ni niti u na o od do iz s sa k ka po za pri kod pred pod nad među bez kroz je su sam si smo ste bih bi bismo biste će ću ćeš ' +
  'ćemo ćete se me mi ti on ona ono vi oni one mu joj ga ih nas vas nam vam im moj tvoj njegov njen naš vaš njihov svoj ovaj ova ovo taj ta to ' +
  'onaj koji koja koje što šta ko kako kad kada gde jer ako dok već još samo vrlo veoma kao li';
