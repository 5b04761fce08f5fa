/** A paragraph as it was planted, with the template it was copied from; null when its body wrote it itself. */
export interface PlantedPassage {
  readonly text: string;
  readonly origin: string | null;
}

/** A letter as it was planted: its own words, or a copy of a template with changes. */
export interface PlantedLetter {
  readonly text: string;
  readonly origin: string | null;
  readonly passages: readonly PlantedPassage[];
}

const WHO =
  'kommunen|foreningen vår|helseforetaket|fagrådet|brukerutvalget|fylkesmannen|klinikken|barnevernet|fastlegene hos oss|rusteamet|jordmortjenesten|skolehelsetjenesten|pårørendegruppa|legevakten|tillitsvalgte|ledelsen|sosialtjenesten|spesialistene|helsesykepleierne';
const SAYS =
  'mener at|vil framheve at|er bekymret for at|støtter ikke at|legger til grunn at|savner at|har erfart at|ber om at|viser til at|undrer seg over at|ser det som en styrke at|forutsetter at|er enig i at|kan ikke se at|understreker at|advarer mot at|tviler på at';
const THING =
  'henvisningen pakken samtalen ansvaret kartleggingen koordinatoren journalen legemidlene oppfølgingen tvangen samtykket nettverket familien tolken statistikken hjemmebesøket ventetiden rådgivingen søsknene utskrivningen urinprøven barnevernet arbeidsgiveren traumet bosituasjonen kontaktlegen behandlingsplanen krisetelefonen avrusingen veilederen finansieringen bemanningen ambulanseteamet opplæringen egenandelen reisetiden barselavdelingen abstinensen brukerstemmen internkontrollen kvalitetsmålet fristen overgangen avslutningen likepersonen poliklinikken døgnplassen medisinlista tilsynet forskriften'.split(
    ' ',
  );
const DOES =
  'avklares utredes dekkes omtales styrkes forankres drøftes måles innføres utvides begrenses finansieres kvalitetssikres evalueres lovfestes utsettes registreres samordnes bemannes oppgraderes forenkles beskrives dokumenteres tilpasses prioriteres oppheves oversettes gjentas sikres varsles følges betales deles etterspørres kontrolleres overprøves standardiseres avgrenses rapporteres fornyes'.split(
    ' ',
  );
const HOW =
  'i distriktene|ved sykehuset|hos fastlegen|etter fødselen|uten opphold|på kveldstid|i fengsel|gjennom hele året|under graviditeten|på samisk|innen rimelig tid|av kvalifisert personell|i tråd med loven|for ungdom|sammen med pårørende|ved flytting|mot betaling|på tvers av nivåene|ved tilbakefall|i første samtale|etter søknad|før oppstart|i ferien|for de eldste|med tolk'.split(
    '|',
  );
const AND = 'fordi|slik at|dersom|selv om|mens|samtidig som|før|ettersom|så lenge|uten at'.split('|');
const NAMES =
  'Bodø|Alta|Voss|Hamar|Gran|Lom|Vinje|Bø|Ås|Førde|Røros|Narvik|Molde|Sola|Time|Lier|Moss|Halden|Åmot|Tynset|Oppdal|Surnadal|Vefsn|Rana|Steigen|Karasjok|Porsanger|Vadsø|Nesna|Herøy'.split(
    '|',
  );
const OTHER_WORDS =
  'tydelig klart snarest gjerne særlig kanskje videre også bare ofte trolig nasjonalt lokalt faglig varig'.split(' ');

/** Numbers that come out the same from the same seed. */
class Lot {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let value = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  }

  upTo(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  happens(share: number): boolean {
    return this.next() < share;
  }

  oneOf<T>(choices: readonly [T, ...T[]] | readonly T[]): T {
    const chosen = choices[this.upTo(choices.length)];
    if (chosen === undefined) throw new Error('There is nothing to choose from');
    return chosen;
  }
}

interface Template {
  readonly key: string;
  readonly passages: readonly PlantedPassage[];
}

/**
 * Letters of which about two in five are copies of templates that were passed around: word for word, with the name of the
 * body, with words changed, paragraphs taken out and own ones put in. The others are written by their bodies, all about the
 * same few things, with the same turns of phrase and the same courtesies; some of them borrow one paragraph, or a sentence
 * of one. The same number gives the same letters on every machine.
 */
export function plantedLetters(count: number, seed = 5): readonly PlantedLetter[] {
  const lot = new Lot(seed);
  const letters: PlantedLetter[] = [];
  const templates: Template[] = [];
  while (letters.length < count) {
    if (lot.happens(0.93)) {
      letters.push(ownLetter(lot, templates));
      continue;
    }
    const template = templateOf(lot, `mal ${String(templates.length + 1)}`);
    templates.push(template);
    const copies = 2 + Math.floor(30 * lot.next() ** 3);
    for (let copy = 0; copy < copies && letters.length < count; copy += 1) letters.push(copyOf(lot, template));
  }
  // The copies of a template come among the others, not after each other.
  return letters
    .map((letter) => ({ letter, at: lot.next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ letter }) => letter);
}

function sentence(lot: Lot): string {
  const words = [
    lot.oneOf(WHO.split('|')),
    lot.oneOf(SAYS.split('|')),
    ...[THING, DOES, HOW, AND, THING, DOES].map((choices) => lot.oneOf(choices)),
  ].join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function paragraph(lot: Lot): string {
  return Array.from({ length: 2 + lot.upTo(3) }, () => sentence(lot)).join(' ');
}

function templateOf(lot: Lot, key: string): Template {
  const passages = Array.from({ length: 5 + lot.upTo(6) }, (_, index) => ({
    text: paragraph(lot),
    origin: `${key}, avsnitt ${String(index + 1)}`,
  }));
  return { key, passages };
}

function ownLetter(lot: Lot, templates: readonly Template[]): PlantedLetter {
  const own = Array.from({ length: 4 + lot.upTo(6) }, (): PlantedPassage => ({ text: paragraph(lot), origin: null }));
  const borrowed = templates.length > 0 && lot.happens(0.15) ? lot.oneOf(lot.oneOf(templates).passages) : null;
  if (!borrowed) return letterOf(lot, own, null);
  // A sentence of somebody else's in a paragraph of one's own does not make it a copy; a whole paragraph does.
  const isWhole = lot.happens(0.5);
  const first = `${borrowed.text.split('. ')[0] ?? ''}.`;
  const passage = isWhole ? borrowed : { text: `${paragraph(lot)} ${paragraph(lot)} ${first}`, origin: null };
  return letterOf(lot, [...own, passage], null);
}

function copyOf(lot: Lot, template: Template): PlantedLetter {
  if (lot.happens(0.2)) return letterOf(lot, template.passages, template.key);
  const kept = template.passages.filter((_, index) => index === 0 || !lot.happens(0.08));
  const changed = kept.map((passage) => ({ ...passage, text: reworded(lot, passage.text) }));
  const own = Array.from({ length: lot.upTo(3) }, (): PlantedPassage => ({ text: paragraph(lot), origin: null }));
  return letterOf(lot, [...changed, ...own], template.key);
}

/** A few words taken out, put in or replaced: mostly none, at times one in eight. */
function reworded(lot: Lot, text: string): string {
  if (lot.happens(0.4)) return text;
  const share = lot.happens(0.8) ? 0.03 : 0.12;
  return text
    .split(' ')
    .flatMap((word) => {
      if (!lot.happens(share)) return [word];
      const other = lot.oneOf(OTHER_WORDS);
      return lot.oneOf([[other], [word, other], []]);
    })
    .join(' ');
}

function letterOf(lot: Lot, passages: readonly PlantedPassage[], origin: string | null): PlantedLetter {
  const name = `${lot.oneOf(NAMES)} ${lot.oneOf(['kommune', 'legesenter', 'brukerforening', 'fagforening'])}`;
  const paragraphs = [
    `Høringssvar fra ${name}`,
    'Vi viser til høringsbrevet og takker for muligheten til å gi innspill til utkastene.',
    ...passages.map(({ text }) => text),
    `Med vennlig hilsen ${name}`,
  ];
  return { text: paragraphs.join('\n'), origin, passages };
}
