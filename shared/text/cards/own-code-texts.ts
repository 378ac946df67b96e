/** What the page says on which people make a code of their own. */
export interface OwnCodeTexts {
  title: string;
  why: string;
  kept: string;
  make: string;
  made: string;
  back: string;
  none: string;
  incomplete: string;
  long: string;
  tries: string;
  out: string;
  over: string;
  fault: string;
}

const catalogues: Readonly<Record<string, OwnCodeTexts>> = {
  en: {
    title: 'A code of your own',
    why: 'Answer briefly, and the same way each time. If you use another phone later, answer these questions there too: your answers before and after then belong together.',
    kept: 'This is up to you. What you write is not kept: only a scrambled mark of each answer is, until the room is made anonymous.',
    make: 'Make my code',
    made: 'Your code is made. You can go on now.',
    back: 'Back to the survey',
    none: 'No code of your own is asked for here.',
    incomplete: 'Please answer every question.',
    long: 'Please keep every answer short.',
    tries: 'You have made your code too often. The last one holds.',
    out: 'You are not taking part, so no code is needed.',
    over: 'This workshop has ended.',
    fault: 'That could not be saved. Please try again in a moment.',
  },
  es: {
    title: 'Un código propio',
    why: 'Responda con pocas palabras, y cada vez igual. Si más tarde usa otro teléfono, responda allí también estas preguntas: así sus respuestas de antes y de después van juntas.',
    kept: 'Es voluntario. Lo que escribe no se guarda: solo queda una marca cifrada de cada respuesta, hasta que la sala se haga anónima.',
    make: 'Crear mi código',
    made: 'Su código está listo. Ya puede continuar.',
    back: 'Volver a la encuesta',
    none: 'Aquí no se pide ningún código propio.',
    incomplete: 'Responda todas las preguntas, por favor.',
    long: 'Por favor, que cada respuesta sea corta.',
    tries: 'Ha creado su código demasiadas veces. Vale el último.',
    out: 'Usted no participa, así que no hace falta ningún código.',
    over: 'Este taller ha terminado.',
    fault: 'No se pudo guardar. Inténtelo de nuevo en un momento.',
  },
  'sr-Latn': {
    title: 'Sopstvena šifra',
    why: 'Odgovorite kratko, i svaki put isto. Ako kasnije koristite drugi telefon, odgovorite i tamo na ova pitanja: tako vaši odgovori pre i posle idu zajedno.',
    kept: 'Ovo nije obavezno. Ono što napišete se ne čuva: ostaje samo šifrovana oznaka svakog odgovora, dok soba ne postane anonimna.',
    make: 'Napravi moju šifru',
    made: 'Vaša šifra je napravljena. Možete da nastavite.',
    back: 'Nazad na anketu',
    none: 'Ovde se ne traži sopstvena šifra.',
    incomplete: 'Molimo odgovorite na sva pitanja.',
    long: 'Molimo neka svaki odgovor bude kratak.',
    tries: 'Previše puta ste pravili šifru. Važi poslednja.',
    out: 'Ne učestvujete, pa šifra nije potrebna.',
    over: 'Ova radionica je završena.',
    fault: 'Nije moglo da se sačuva. Pokušajte ponovo za koji trenutak.',
  },
  ar: {
    title: 'رمز خاص بكم',
    why: 'أجيبوا بإيجاز، وبالطريقة نفسها كل مرة. عند استخدام هاتف آخر لاحقًا أجيبوا فيه أيضًا عن هذه الأسئلة، فتجتمع إجاباتكم قبل الورشة وبعدها.',
    kept: 'هذا اختياري. لا يُحفظ ما تكتبونه، بل علامة مشفّرة لكل إجابة فقط، إلى أن تصبح القاعة مجهولة الهوية.',
    make: 'إنشاء الرمز',
    made: 'تم إنشاء رمزكم. يمكنكم المتابعة الآن.',
    back: 'العودة إلى الاستبيان',
    none: 'لا يُطلب هنا أي رمز خاص.',
    incomplete: 'يُرجى الإجابة عن كل الأسئلة.',
    long: 'يُرجى أن تكون كل إجابة قصيرة.',
    tries: 'أُنشئ الرمز مرات كثيرة. يُعتمد الأخير.',
    out: 'أنتم خارج هذا الاستبيان، فلا حاجة إلى رمز.',
    over: 'انتهت هذه الورشة.',
    fault: 'تعذّر الحفظ. يُرجى المحاولة مرة أخرى بعد قليل.',
  },
};

/** What that page says in a language; in English where nobody has translated it yet. */
export const ownCodeTexts = (language: string): OwnCodeTexts => catalogues[language] ?? catalogues.en!;
