import { Typesetter } from '../typesetter.js';

interface Chapter {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly list?: readonly string[];
}

/** A chapter a page, so that the letter is ten pages: what a large trust might write about pathways for pregnant women. */
const CHAPTERS: readonly Chapter[] = [
  {
    heading: 'Om helseforetaket',
    paragraphs: [
      'Foretaket har ansvar for spesialisthelsetjenesten i elleve kommuner, og føder om lag 2 100 barn i året.',
      'Vi har en egen poliklinikk for gravide med rusmiddelproblemer, med jordmor, psykolog og sosionom.',
    ],
  },
  {
    heading: 'Henvisning',
    paragraphs: [
      'Fristen på to virkedager er for kort når henvisningen kommer fra en fastlege uten elektronisk løsning. Vi foreslår fem.',
      'Jordmor i kommunen må kunne henvise uten å gå veien om fastlegen.',
      'Utkastet bør si hvem som har ansvaret mens henvisningen vurderes:',
    ],
    list: ['kommunen når kvinnen er i aktiv oppfølging der', 'poliklinikken når hun er kjent fra før'],
  },
  {
    heading: 'Kartlegging',
    paragraphs: [
      'Kartleggingen i uke tolv er nyttig, men kommer for sent for kvinner som vi kjenner fra tidligere svangerskap.',
      'Skjemaet som er vedlagt utkastet, er prøvd ut hos oss. Det tar førti minutter, og to av spørsmålene blir misforstått.',
      'Partneren er ikke nevnt. Vi mener at partnerens bruk av rusmidler må kartlegges når kvinnen samtykker til det.',
    ],
  },
  {
    heading: 'Behandling',
    paragraphs: [
      'Vi støtter at innleggelse skal tilbys innen en uke. Det forutsetter at regionen får flere plasser.',
      'Teksten om legemiddelassistert behandling står i strid med den nasjonale retningslinjen. En av dem må rettes.',
    ],
  },
  {
    heading: 'Samarbeid med kommunen',
    paragraphs: [
      'Ansvarsgruppen bør møtes før uke tjue, ikke etter fødselen.',
      'Individuell plan er frivillig. Utkastet kan leses som om den er et krav for å få behandling.',
      'Vi savner disse tjenestene i oversikten over hvem som skal delta:',
    ],
    list: ['barneverntjenesten', 'NAV', 'helsestasjonen', 'krisesenteret'],
  },
  {
    heading: 'Fødsel og barsel',
    paragraphs: [
      'Liggetiden etter fødsel må følge barnets behov. Fem døgn er i korteste laget når barnet skal observeres for abstinens.',
      'Amming under behandling er omtalt i en bisetning. Rådet bør stå i et eget avsnitt, med begrunnelse.',
    ],
  },
  {
    heading: 'Familier med små barn',
    paragraphs: [
      'Forløpet slutter når barnet er ett år. Våre erfaringer taler for at det varer til barnet begynner i barnehage.',
      'Småbarnsteamene våre når bare halvparten av familiene, fordi reiseveien er lang. Videomøter bør nevnes som et tilbud.',
    ],
  },
  {
    heading: 'Levevaner',
    paragraphs: [
      'Tobakk er utelatt. Det er den rusmiddelbruken vi ser oftest, og den som gir flest for tidlig fødte barn.',
      'Rådene om alkohol er klare og kan stå som de er.',
    ],
  },
  {
    heading: 'Registrering og koder',
    paragraphs: [
      'Kodeveilederen krever at tre frister registreres for hver kontakt. Journalsystemet vårt kan registrere to.',
      'Vi ber om at innføringen av kodene utsettes til leverandørene har levert.',
    ],
  },
  {
    heading: 'Økonomi og innføring',
    paragraphs: [
      'Høringsnotatet regner ikke på hva det koster å flytte plasser fra døgn til dag. Det må gjøres før forløpet innføres.',
      'Vi anbefaler at forløpet innføres i to helseregioner først.',
    ],
  },
];

const OPENING = ['Helsedirektoratet', 'Deres ref.: 17/20347', 'Tromsø, 20. mars 2018'];
const GROUND = 'Vi viser til høringsbrev av 15. desember 2017.';
const SIGNATURE = ['Med vennlig hilsen', 'Fiona Foretaksleder', 'administrerende direktør'];

/** A letter of ten pages, set as a word processor sets it, that nobody has split. */
export async function tenPageLetter(): Promise<Buffer> {
  const setter = await Typesetter.begin();
  for (const line of OPENING) setter.paragraph(line);
  setter.heading('Høringssvar om pakkeforløp for gravide og rusmidler', 18).paragraph(GROUND);
  for (const [index, chapter] of CHAPTERS.entries()) {
    if (index > 0) setter.newPage();
    set(setter, chapter);
  }
  setter.space().space();
  for (const line of SIGNATURE) setter.paragraph(line);
  return Buffer.from(await setter.pdf.save());
}

function set(setter: Typesetter, { heading, paragraphs, list = [] }: Chapter): void {
  setter.heading(heading, 14);
  for (const paragraph of paragraphs) setter.paragraph(paragraph);
  for (const item of list) setter.item('•', item);
}
