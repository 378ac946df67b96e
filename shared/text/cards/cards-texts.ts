/** What code cards and their page say. */
export interface CardTexts {
  title: string;
  print: string;
  once: string;
  keep: string;
  open: string;
  qr: string;
}

const catalogues: Readonly<Record<string, CardTexts>> = {
  en: {
    title: 'Code cards',
    print: 'Print this page now, cut along the lines, mix the cards, and let everybody draw one.',
    once: 'These codes are stored nowhere. They cannot be shown again; print new cards if you need more.',
    keep: 'Keep this card until the end. It ties your answers together without your name. Do not share it.',
    open: 'Scan, or open',
    qr: 'Opens the workshop with this code',
  },
  es: {
    title: 'Tarjetas con código',
    print: 'Imprima esta página ahora, corte por las líneas, mezcle las tarjetas y que cada persona saque una.',
    once: 'Estos códigos no se guardan en ningún sitio. No se pueden volver a mostrar; si necesita más, imprima otras tarjetas.',
    keep: 'Guarde esta tarjeta hasta el final. Une sus respuestas sin su nombre. No la comparta.',
    open: 'Escanee, o abra',
    qr: 'Abre el taller con este código',
  },
  'sr-Latn': {
    title: 'Kartice sa šifrom',
    print: 'Odštampajte ovu stranu odmah, isecite po linijama, izmešajte kartice i neka svako izvuče jednu.',
    once: 'Ove šifre se nigde ne čuvaju. Ne mogu se ponovo prikazati; ako treba još, odštampajte nove kartice.',
    keep: 'Sačuvajte ovu karticu do kraja. Povezuje vaše odgovore bez imena. Ne delite je.',
    open: 'Skenirajte, ili otvorite',
    qr: 'Otvara radionicu sa ovom šifrom',
  },
  ar: {
    title: 'بطاقات الرموز',
    print: 'اطبعوا هذه الصفحة الآن، وقصّوها على الخطوط، واخلطوا البطاقات، وليسحب كل شخص بطاقة.',
    once: 'لا تُحفظ هذه الرموز في أي مكان، ولا يمكن عرضها مرة أخرى. عند الحاجة إلى المزيد تُطبع بطاقات جديدة.',
    keep: 'يُحتفظ بهذه البطاقة حتى النهاية. تربط الإجابات بعضها ببعض بلا اسم. لا تُعطَ لأحد.',
    open: 'امسحوا الرمز، أو افتحوا',
    qr: 'يفتح الورشة بهذا الرمز',
  },
};

/** What cards say in a language; in English where nobody has translated it yet. */
export const cardTexts = (language: string): CardTexts => catalogues[language] ?? catalogues.en!;
