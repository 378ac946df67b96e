/** What the page says to newcomers who have to wait because very many came from their network. */
export interface CrowdedTexts {
  title: string;
  why: string;
  hint: string;
  again: string;
}

const catalogues: Readonly<Record<string, CrowdedTexts>> = {
  en: {
    title: 'One moment, please',
    why: 'Very many people are joining from this network just now. You are not in yet. Wait a few seconds, then try again.',
    hint: 'If it stays like this, tell the person in front. They can let more people in with one tap.',
    again: 'Try again',
  },
  es: {
    title: 'Un momento, por favor',
    why: 'Muchísimas personas están entrando ahora desde esta red. Usted todavía no ha entrado. Espere unos segundos e inténtelo de nuevo.',
    hint: 'Si sigue igual, avise a la persona que está al frente. Con un toque puede dejar entrar a más gente.',
    again: 'Intentar de nuevo',
  },
  'sr-Latn': {
    title: 'Samo trenutak, molimo',
    why: 'Upravo se veoma mnogo ljudi pridružuje preko ove mreže. Još niste ušli. Sačekajte nekoliko sekundi, pa pokušajte ponovo.',
    hint: 'Ako tako i ostane, recite osobi koja vodi radionicu. Jednim dodirom može da pusti još ljudi.',
    again: 'Pokušaj ponovo',
  },
  ar: {
    title: 'لحظة من فضلكم',
    why: 'عدد كبير جدًا من الناس ينضمون الآن من هذه الشبكة. لم تدخلوا بعد. انتظروا بضع ثوانٍ ثم حاولوا من جديد.',
    hint: 'إن استمر الأمر فأخبروا من يدير الورشة، فبإمكانه السماح بدخول المزيد بلمسة واحدة.',
    again: 'حاولوا من جديد',
  },
};

/** The texts in a language; in English where nobody has translated them yet. */
export const crowdedTexts = (language: string): CrowdedTexts => catalogues[language] ?? catalogues.en!;
