import type { Words } from './words.ts';

const number = new Intl.NumberFormat('es');
const rules = new Intl.PluralRules('es');
const plural = (count: number, one: string, other: string): string =>
  `${number.format(count)} ${rules.select(count) === 'one' ? one : other}`;

const doNotMention = (words: readonly string[]): string =>
  `no mencionan ${words.length === 1 ? '' : 'ni '}${words.join(' ni ')}`;

export const ES: Words = {
  language: 'es',

  related: 'Puede que los artículos no respondan a esto. Sobre el tema dicen:',
  unanswered: (lacking) => {
    if (lacking.length === 0) return 'Los artículos no responden a esto.';
    return `Los artículos no responden a esto: ${doNotMention(lacking)}.`;
  },
  unmentioned: (lacking) => `Los artículos ${doNotMention(lacking)}.`,
  quoted: (word) => `«${word}»`,
  nearest: 'Lo que más se acerca:',
  howToAsk: 'Pruebe con las palabras que usaría un artículo, o con menos palabras.',
  tooLong: 'Es demasiado largo para una pregunta: el máximo son 300 caracteres.',
  help: 'Pregúnteme por algo de lo que tratan los artículos, en pocas palabras o con una pregunta completa.',
  fault: (id) =>
    `Algo ha fallado por mi parte; esto no dice nada de los artículos. Quien me administra lo encontrará en el registro como ${id}.`,
  unknownCommand: 'Ya no conozco este comando. Recargue Discord y pruebe con /preguntar.',
  unknownButton: 'Este botón es de otra época y ya no sé qué hacía. Vuelva a preguntar con /preguntar.',

  missingNote: 'Esta nota falta en el artículo.',
  previousNote: (label) => `nota anterior, ${label}:`,
  moreNotes: (notes, words) =>
    `${plural(notes, 'nota más', 'notas más')} (${plural(words, 'palabra', 'palabras')}): pulse «Todas las notas».`,
  alsoIn: (titles) => `también en ${titles}`,
  openArticle: 'Abrir el artículo en este punto',
  resultOf: (at, all) => `Resultado ${at} de ${all}`,
  readingOn: 'Continúa la lectura del artículo',
  noNotes: 'Este pasaje no lleva notas.',
  noSuchNote: (label) => `Este pasaje no lleva ninguna nota ${label}.`,
  allNotes: 'Todas las notas de este pasaje:',
  textBelow: 'El texto está en el archivo adjunto.',
  sharedBy: (person) => `Compartido por ${person}`,

  edited: 'El artículo se ha modificado: estas palabras ocupan ahora el lugar de las anteriores.',
  gone: 'El artículo que estaba aquí ya no forma parte de la colección.',
  otherAnswers: 'Los artículos han cambiado: ahora las respuestas son otras.',
  noQuestion: 'Ya no puedo leer la pregunta de este mensaje. Vuelva a hacerla con /preguntar.',
  endOfArticle: 'El artículo termina aquí.',
  startOfArticle: 'El artículo empieza aquí.',
  noMoreAnswers: 'No hay más respuestas a esta pregunta.',
  notYours: 'Solo puede eliminarlo quien hizo la pregunta o el equipo de moderación.',
  notMine: 'Esta respuesta no es mía.',
  deleted: 'La respuesta se ha eliminado.',
  deleteByButton: 'No soy miembro aquí y no puedo eliminarla; pulse «Eliminar» debajo de la respuesta.',
  slowDown: (when) => `Ha hecho muchas preguntas en poco tiempo. Vuelva a preguntar ${when}.`,
  notHere: 'Aquí no respondo. Quien me administra ha elegido otros lugares.',
  busy: 'Hay demasiadas personas preguntando en este momento. Vuelva a intentarlo en unos segundos.',

  greeting:
    '¡Hola! Pregúnteme por algo de lo que tratan los artículos; respondo con pasajes suyos, citados palabra por palabra.',
  thanks: 'No hay de qué.',

  noSuchArticle: (name) => `No hay ningún artículo «${name}». Con /artículos se ven los que hay.`,
  noSuchParagraph: (paragraphs) => `Este artículo tiene ${plural(paragraphs, 'párrafo', 'párrafos')}.`,
  readingIsOff: 'Quien me administra ha desactivado la lectura.',
  noArticles: (filter) => `Ningún título ni nombre de autor contiene «${filter}».`,
  articlesTitle: (count) => `Artículos (${number.format(count)})`,
  articlesLike: (filter, count) => `Artículos con «${filter}» (${number.format(count)})`,
  passages: (count) => plural(count, 'pasaje', 'pasajes'),
  pageOf: (at, all) => `Página ${number.format(at)} de ${number.format(all)}`,

  helpPage: [
    '**Respondo con pasajes de los artículos, palabra por palabra, y con las notas que llevan.** No escribo ni una frase propia sobre el tema. Cuando los artículos no responden, lo digo.',
    '- **/preguntar** responde a una pregunta; `artículo` limita la búsqueda a uno solo, `mostrar` decide quién ve la respuesta.',
    '- **/artículos** muestra la lista de artículos, **/leer** abre uno en el párrafo que se indique.',
    '- Clic derecho en un mensaje, **Aplicaciones**, **Preguntar sobre esto**: responde a lo que el mensaje pregunta, solo para usted.',
    '- En un mensaje directo basta con escribir. Responda a una respuesta para seguir preguntando en su artículo; «más», «siguiente» y una llamada de nota como [3] hacen lo que dicen.',
    '- Una «frase entre comillas» debe figurar tal cual en el pasaje.',
    '- **/info** dice qué contengo; **/privacidad**, qué guardo.',
  ].join('\n'),
  privacyPage: [
    '**No guardo nada sobre usted.**',
    '- Cada pregunta se responde en memoria y se olvida. No queda escrita en ningún archivo ni registro, y tampoco quién la hizo.',
    '- Los botones recuerdan, en el propio mensaje, el pasaje bajo el que están; también la pregunta se lee de nuevo del mensaje.',
    '- El número de preguntas que alguien ha hecho en el último minuto se mantiene en memoria durante ese minuto, para que nadie quite el turno a los demás.',
    '- El registro cuenta las respuestas y anota los fallos. No contiene preguntas, ni nombres, ni identificadores de personas.',
    '- Discord conserva los mensajes según su propia política; «Eliminar» borra una respuesta mía.',
  ].join('\n'),
  about: {
    title: 'Ibid',
    version: (version) => `Versión ${version}`,
    edition: (id, since) => `Edición ${id}, leída ${since}`,
    holds: (articles, passages) =>
      `${plural(articles, 'artículo', 'artículos')}, ${plural(passages, 'pasaje', 'pasajes')}`,
    languages: (names) => `Idiomas: ${names}`,
    quality: (hits, refusals, fidelity) =>
      `Última medición con preguntas conocidas: pasaje correcto en primer lugar (${hits}), sin respuesta cuando los artículos no la dan (${refusals}), citas literales (${fidelity})`,
    notMeasured: 'La calidad de las respuestas no se ha medido con estos artículos.',
  },

  buttons: {
    previousResult: 'Resultado anterior',
    nextResult: 'Resultado siguiente',
    backToResult: 'Volver al resultado',
    textBefore: 'Texto anterior',
    textAfter: 'Texto siguiente',
    previousPage: 'Página anterior',
    nextPage: 'Página siguiente',
    notes: (count) => `Todas las notas (${number.format(count)})`,
    copy: 'Copiar texto',
    share: 'Compartir',
    delete: 'Eliminar',
    passage: (at) => `Resultado ${at}`,
  },

  commands: {
    ask: {
      name: 'preguntar',
      description: 'Responde con pasajes citados de los artículos y las notas al pie que llevan',
      question: { name: 'pregunta', description: 'Lo que quiere saber, en pocas palabras o con una pregunta completa' },
      article: { name: 'artículo', description: 'Preguntar solo en un artículo' },
      show: {
        name: 'mostrar',
        description: 'Quién ve la respuesta: todos aquí, salvo que indique otra cosa',
        public: 'público: todos aquí',
        private: 'privado: solo usted',
      },
    },
    articles: {
      name: 'artículos',
      description: 'Muestra la lista de artículos',
      filter: { name: 'filtro', description: 'Palabras del título o del nombre del autor' },
    },
    read: {
      name: 'leer',
      description: 'Abre un artículo en un párrafo determinado',
      article: { name: 'artículo', description: 'Qué artículo' },
      paragraph: { name: 'párrafo', description: 'Qué párrafo; el primero, salvo que indique otra cosa' },
    },
    help: { name: 'ayuda', description: 'Qué hago y cómo preguntarme' },
    about: { name: 'info', description: 'Qué contengo y qué calidad tienen mis respuestas' },
    privacy: { name: 'privacidad', description: 'Qué guardo sobre usted: nada' },
    askAboutThis: 'Preguntar sobre esto',
    deleteAnswer: 'Eliminar respuesta',
  },
};
