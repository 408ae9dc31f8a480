/**
 * Forms that no stemmer leads back to their word, after the word: “what did she write” is to find “she wrote”. Forms that
 * are nouns as well, with plurals of their own, are left out (rose, Schloss), and those that are words of their own (lay).
 */
const IRREGULAR: Readonly<Record<string, string>> = {
  de: `
    beginnen begann begonnen, bleiben blieb geblieben blieben, bringen brachte gebracht brachten, denken dachte
    gedacht dachten, empfangen empfing empfingen, empfehlen empfahl empfohlen, entstehen entstand entstanden,
    erfinden erfand erfunden erfanden, erhalten erhielt erhielten, erscheinen erschien erschienen, erwerben erwarb
    erworben, essen aß gegessen aßen, fahren fuhr gefahren fuhren, fallen fiel gefallen fielen, fangen fing gefangen
    fingen, finden fand gefunden fanden, fliegen flog geflogen flogen, fliehen floh geflohen flohen, fließen floss
    geflossen, geben gab gegeben gibt, gehen ging gegangen gingen, gelten galt gegolten galten, geschehen geschah,
    gewinnen gewann gewonnen gewannen, greifen gegriffen, halten hielt gehalten hielten, helfen half geholfen
    halfen, kommen kam gekommen kamen, laufen lief gelaufen liefen, leiden litt gelitten litten, lesen las gelesen
    lasen liest, liegen lag gelegen, nehmen nahm genommen nahmen nimmt, nennen nannte genannt nannten, rufen rief
    gerufen riefen, schaffen schuf geschaffen schufen, schlagen schlug geschlagen schlugen, schließen geschlossen
    schlossen, schreiben schrieb geschrieben schrieben, sehen sah gesehen sahen sieht, singen sang gesungen sangen,
    sinken sank gesunken sanken, sprechen sprach gesprochen sprachen spricht, stehen gestanden standen, steigen
    stieg gestiegen stiegen, sterben starb gestorben starben stirbt, tragen trug getragen trugen, treffen traf
    getroffen trafen trifft, treiben getrieben, treten trat getreten traten tritt, tun getan, verlieren verlor
    verloren, verlassen verließ verließen, verschwinden verschwand verschwunden, versprechen versprach versprochen,
    verstehen verstanden, wachsen gewachsen wuchsen, werfen warf geworfen warfen, wissen wusste gewusst wussten,
    ziehen zog gezogen zogen, bestehen bestanden, besitzen besaß besessen besaßen, beschreiben beschrieb
    beschrieben, bekommen bekam bekamen, übernehmen übernahm übernommen, unternehmen unternahm unternommen,
    enthalten enthielt enthielten, beziehen bezog bezogen, bieten bot, bewegen bewog bewogen, brechen brach
    gebrochen brachen, leihen lieh geliehen, messen gemessen, entscheiden entschied entschieden, entwerfen entwarf
    entworfen
  `,
  en: `
    arise arose arisen, awake awoke awoken, bear borne, beat beaten, become became, begin began begun, bend bent,
    bite bitten, bleed bled, blow blew blown, break broke broken, breed bred, bring brought, build built, burn
    burnt, buy bought, catch caught, choose chose chosen, cling clung, come came, creep crept, deal dealt, die died dies dying, dig dug,
    draw drew drawn, dream dreamt, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed,
    feel felt, fight fought, find found, flee fled, fly flew flown, forbid forbade forbidden, forget forgot
    forgotten, forgive forgave forgiven, freeze froze frozen, get got gotten, give gave given, go went gone, grow
    grew grown, hang hung, hear heard, hide hid hidden, hold held, keep kept, know knew known, lead led, leave left,
    lend lent, lie lain lied lies lying, lose lost, make made, meet met, pay paid, prove proven, ride rode ridden, ring rang, rise
    risen, run ran, see seen, seek sought, sell sold, send sent, shake shook shaken, shine shone, show shown, shrink
    shrank shrunk, sing sang sung, sink sank sunk, sit sat, sleep slept, slide slid, speak spoken, spend spent, spin
    spun, spring sprang sprung, stand stood, steal stole stolen, stick stuck, strike struck stricken, strive strove
    striven, swear swore sworn, sweep swept, swim swam swum, swing swung, take took taken, teach taught, tear tore
    torn, throw threw thrown, understand understood, undergo underwent undergone, undertake undertook undertaken,
    overcome overcame, overthrow overthrew overthrown, withdraw withdrew withdrawn, withstand withstood, wake woke
    woken, wear wore worn, weave wove woven, win won, write wrote written, rewrite rewrote rewritten, rebuild
    rebuilt, foresee foresaw foreseen, oversee oversaw overseen, overtake overtook overtaken, uphold upheld,
    withhold withheld, mislead misled, learn learnt, spell spelt, spoil spoilt, man men, woman women, child
    children, foot feet, tooth teeth, mouse mice, goose geese, wolf wolves, knife knives, wife wives, half halves,
    thief thieves, phenomenon phenomena, criterion criteria, bacterium bacteria, nucleus nuclei, fungus fungi,
    hypothesis hypotheses, analysis analyses, crisis crises, thesis theses, matrix matrices, vertex vertices,
    appendix appendices, stimulus stimuli, radius radii, alumnus alumni, larva larvae, alga algae, genus genera,
    corpus corpora
  `,
};

/** By form, folded, the word that it is a form of. */
export function irregularForms(language: string): ReadonlyMap<string, string> {
  const entries = IRREGULAR[language]?.trim().split(/,\s+/u) ?? [];
  return new Map(
    entries.flatMap((entry) => {
      const [word = '', ...forms] = entry.split(/\s+/u);
      return forms.map((form) => [form, word] as const);
    }),
  );
}
