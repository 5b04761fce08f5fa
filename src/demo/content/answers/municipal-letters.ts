import {
  comment,
  followed,
  heading,
  inConsultation,
  inDraft,
  inSection,
  noted,
  notFollowed,
  paragraph,
  partly,
  placed,
} from '../authoring.js';
import type { LetterAnswer } from '../content.types.js';

/** Yes to one point and no to another, in the same sentence. */
const bergen: LetterAnswer = {
  key: 'bergen',
  body: 'Bergen kommune',
  bodyFrom: 'municipality',
  municipalityNumber: '4601',
  channel: 'pdf',
  language: 'nb',
  submittedOn: '2018-05-25',
  sentBy: { name: 'Mona Storehaug Vik', title: 'spesialrådgiver', email: 'mona.storehaug@bergen.example' },
  letter: {
    title: 'Høringsuttalelse fra Bergen kommune',
    ourReference: '2018/08812',
    blocks: [
      paragraph(
        'Byrådsavdelingen har samlet innspill fra helsestasjonene, jordmortjenesten, barneverntjenesten og rustjenesten.',
        'Uttalelsen gjelder utkastet om gravide og utkastet om familier.',
      ),
      heading('Forløpskoordinator og barnevern'),
      paragraph(
        'Bergen kommune støtter at kommunen får en egen forløpskoordinator, men vi støtter ikke at barneverntjenesten inviteres til planmøtene før fødselen.',
        'Erfaringen vår er at mange kvinner takker nei til hele møtet når de hører at barneverntjenesten kommer.',
        'Kvinnen bør først få bli kjent med koordinatoren.',
      ),
      heading('Bruk av prøver'),
      paragraph(
        'Utkastet sier ikke noe om urinprøver.',
        'Prøver kan være til hjelp når kvinnen selv ønsker å vise at hun er rusfri, men de må aldri bli et vilkår for å få svangerskapsomsorg.',
        'Vi ber om at dette kommer inn i anbefalingen om kartlegging.',
      ),
      heading('Familier med små barn'),
      paragraph(
        'Fire ekstra konsultasjoner på helsestasjonen er mindre enn det familiene i målgruppen får hos oss i dag.',
        'Vi er redde for at et nasjonalt minimum blir lest som et maksimum.',
        'Anbefalingen bør si at tallet kan økes når familien trenger det.',
      ),
      paragraph(
        'Bolig er det som oftest hindrer familiene i å komme videre.',
        'Rådet om å ikke bruke midlertidige boliger som ikke passer for barn, er derfor svært viktig for oss.',
      ),
    ],
  },
  comments: [
    comment(
      'Bergen kommune støtter at kommunen får en egen forløpskoordinator, men vi støtter ikke at barneverntjenesten inviteres til planmøtene før fødselen.',
      placed(
        inSection('gravide', '3.1'),
        'supports',
        ['forlopskoordinator'],
        followed('Kommunens koordinator blir stående og får hovedansvaret.'),
      ),
      placed(
        inSection('gravide', '5.3'),
        'opposes',
        ['barnevern', 'stigma'],
        partly('Invitasjonen krever samtykke, og den skal først gis når kvinnen kjenner koordinatoren sin.'),
      ),
    ),
    comment(
      'Erfaringen vår er at mange kvinner takker nei til hele møtet når de hører at barneverntjenesten kommer. Kvinnen bør først få bli kjent med koordinatoren.',
      placed(
        inSection('gravide', '5.3'),
        'supportsWithRemarks',
        ['barnevern', 'medvirkning'],
        followed('Rekkefølgen er tatt inn: først koordinatoren, deretter spørsmålet om barneverntjenesten.'),
      ),
    ),
    comment(
      'Utkastet sier ikke noe om urinprøver. Prøver kan være til hjelp når kvinnen selv ønsker å vise at hun er rusfri, men de må aldri bli et vilkår for å få svangerskapsomsorg. Vi ber om at dette kommer inn i anbefalingen om kartlegging.',
      placed(
        inSection('gravide', '1.2'),
        'supportsWithRemarks',
        ['kartlegging', 'rettssikkerhet'],
        followed('Vi skriver at prøver er frivillige, og at de ikke er et vilkår for annen hjelp.'),
      ),
    ),
    comment(
      'Fire ekstra konsultasjoner på helsestasjonen er mindre enn det familiene i målgruppen får hos oss i dag. Vi er redde for at et nasjonalt minimum blir lest som et maksimum. Anbefalingen bør si at tallet kan økes når familien trenger det.',
      placed(
        inSection('familier', '2.1'),
        'supportsWithRemarks',
        ['barn', 'rammer'],
        followed('Teksten sier nå at fire er et minimum, og at behovet avgjør.'),
      ),
    ),
    comment(
      'Bolig er det som oftest hindrer familiene i å komme videre. Rådet om å ikke bruke midlertidige boliger som ikke passer for barn, er derfor svært viktig for oss.',
      placed(inSection('familier', '5.2'), 'supports', ['barn'], noted('Anbefalingen blir stående.')),
    ),
  ],
};

/** Nynorsk, and adopted by the council before the date of the letter. */
const stryn: LetterAnswer = {
  key: 'stryn',
  body: 'Stryn kommune',
  bodyFrom: 'municipality',
  municipalityNumber: '4651',
  channel: 'pdf',
  language: 'nn',
  submittedOn: '2018-05-04',
  sentBy: { name: 'Oddveig Tonheimsnes', title: 'helseleiar', email: 'oddveig.tonheimsnes@stryn.example' },
  adopted: { by: 'Kommunestyret', on: '2018-04-24' },
  draftStances: [{ draft: 'gravide', stance: 'supportsWithRemarks' }],
  letter: {
    title: 'Høyringssvar frå Stryn kommune',
    ourReference: '18/640',
    blocks: [
      paragraph('Kommunestyret i Stryn vedtok denne fråsegna 24. april 2018.', 'Vedtaket var samrøystes.'),
      paragraph(
        'Stryn kommune er einig i at gravide som bruker rusmiddel, treng hjelp raskt og utan omvegar.',
        'Hos oss er talet på kvinner det gjeld, så lågt at det kan gå fleire år mellom kvar gong.',
        'Då er det vanskeleg å halde ved like kompetansen.',
      ),
      paragraph(
        'Det er difor viktig at kommunen kan ringje nokon som kan dette.',
        'Vi bed om at kvart helseføretak får ei rettleiingsteneste som jordmødrer og fastlegar kan nå same dag.',
      ),
      paragraph(
        'Reisa til sjukehuset tek over to timar kvar veg.',
        'Fire ultralydundersøkingar i siste del av svangerskapet er fagleg rett, men kvinna må få dekt overnatting når ho treng det.',
      ),
      paragraph(
        'Kommunen meiner at koordinatoren i svangerskapet bør vere tilsett i spesialisthelsetenesta, fordi ein liten kommune ikkje kan ha ein person ståande klar.',
        'Når barnet er fødd, vil kommunen gjerne ta over.',
      ),
      paragraph(
        'Vi saknar ei nynorsk utgåve av utkasta.',
        'Papir som skal brukast i heile landet, bør liggje føre på begge målformene når dei blir sende på høyring.',
      ),
    ],
  },
  comments: [
    comment(
      'Stryn kommune er einig i at gravide som bruker rusmiddel, treng hjelp raskt og utan omvegar. Hos oss er talet på kvinner det gjeld, så lågt at det kan gå fleire år mellom kvar gong. Då er det vanskeleg å halde ved like kompetansen.',
      placed(inDraft('gravide'), 'supports', ['behandling'], noted('Vi merker oss støtten.')),
    ),
    comment(
      'Det er difor viktig at kommunen kan ringje nokon som kan dette. Vi bed om at kvart helseføretak får ei rettleiingsteneste som jordmødrer og fastlegar kan nå same dag.',
      placed(
        inSection('gravide', '2.2'),
        'supportsWithRemarks',
        ['oppdage', 'rammer'],
        partly('Vi anbefaler et telefonnummer for råd på hverdager. Tilbud hver dag krever en egen beslutning.'),
      ),
    ),
    comment(
      'Reisa til sjukehuset tek over to timar kvar veg. Fire ultralydundersøkingar i siste del av svangerskapet er fagleg rett, men kvinna må få dekt overnatting når ho treng det.',
      placed(
        inSection('gravide', '4.2'),
        'supportsWithRemarks',
        ['behandling', 'rammer'],
        noted('Overnatting ved behandling er regulert i pasientreiseforskriften. Vi minner om retten i anbefalingen.'),
      ),
    ),
    comment(
      'Kommunen meiner at koordinatoren i svangerskapet bør vere tilsett i spesialisthelsetenesta, fordi ein liten kommune ikkje kan ha ein person ståande klar. Når barnet er fødd, vil kommunen gjerne ta over.',
      placed(
        inSection('gravide', '3.1'),
        'opposes',
        ['forlopskoordinator', 'rammer'],
        partly('Små kommuner kan avtale med sykehuset at det har hovedansvaret for koordineringen i svangerskapet.'),
      ),
      placed(
        inSection('familier', '1.2'),
        'supports',
        ['forlopskoordinator'],
        followed('Kommunen har ansvaret alene når barnet er født.'),
      ),
    ),
    comment(
      'Vi saknar ei nynorsk utgåve av utkasta. Papir som skal brukast i heile landet, bør liggje føre på begge målformene når dei blir sende på høyring.',
      placed(
        inConsultation,
        'unclear',
        ['prosess'],
        partly(
          'De ferdige forløpene kommer på bokmål og nynorsk. Høringsutkast blir som hovedregel laget på én målform.',
        ),
      ),
    ),
  ],
};

/** Mixed language: the council's words in nynorsk, the specialist's remarks in bokmål. */
const kvinnherad: LetterAnswer = {
  key: 'kvinnherad',
  body: 'Kvinnherad kommune',
  bodyFrom: 'municipality',
  municipalityNumber: '4617',
  channel: 'docx',
  language: 'mixed',
  submittedOn: '2018-05-31',
  sentBy: { name: 'Torbjørg Eikelandsåsen', title: 'kommuneoverlege', email: 'torbjorg.eikeland@kvinnherad.example' },
  letter: {
    title: 'Høyringsfråsegn – pakkeforløp for gravide og rusmiddel',
    ourReference: '2018/977-4',
    blocks: [
      paragraph(
        'Kvinnherad kommune takkar for høvet til å uttale seg.',
        'Kommunen sluttar seg i hovudsak til utkastet om gravide.',
        'Vi legg ved merknadene frå kommuneoverlegen og jordmortenesta slik dei er skrivne.',
      ),
      heading('Merknader fra kommuneoverlegen'),
      paragraph(
        'Utkastet skiller ikke mellom kvinner som har et etablert rusproblem, og kvinner som drakk alkohol før de visste at de var gravide.',
        'Den siste gruppen er langt større.',
        'Disse kvinnene trenger god informasjon og trygghet, ikke et forløp med koordinator og koder.',
      ),
      paragraph(
        'Jeg foreslår at forløpet får to nivåer, og at det går klart frem når fastlegen og jordmoren kan klare oppfølgingen alene.',
      ),
      heading('Merknader frå jordmortenesta'),
      paragraph(
        'Kvinnene våre føder i Haugesund eller på Stord, og epikrisa kjem ofte fleire dagar etter heimreisa.',
        'Vi er glade for at ho no skal sendast same dag.',
        'Send ho til jordmora òg, ikkje berre til fastlegen og helsestasjonen.',
      ),
      paragraph(
        'Fødeplanen bør lagast før veke 28.',
        'Mange av desse kvinnene føder for tidleg, og då er veke 32 for seint.',
      ),
    ],
  },
  comments: [
    comment(
      'Kommunen sluttar seg i hovudsak til utkastet om gravide.',
      placed(inDraft('gravide'), 'supports', ['behandling'], noted('Vi merker oss støtten.')),
    ),
    comment(
      'Utkastet skiller ikke mellom kvinner som har et etablert rusproblem, og kvinner som drakk alkohol før de visste at de var gravide. Den siste gruppen er langt større. Disse kvinnene trenger god informasjon og trygghet, ikke et forløp med koordinator og koder.',
      placed(
        inDraft('gravide'),
        'supportsWithRemarks',
        ['oppdage', 'stigma'],
        followed('Innledningen avgrenser målgruppen, og kapittel 1 beskriver hva som er nok for denne gruppen.'),
      ),
    ),
    comment(
      'Jeg foreslår at forløpet får to nivåer, og at det går klart frem når fastlegen og jordmoren kan klare oppfølgingen alene.',
      placed(
        inDraft('gravide'),
        'supportsWithRemarks',
        ['oppdage', 'samhandling'],
        notFollowed(
          'To nivåer ville gjort forløpet vanskeligere å følge. Vi avgrenser målgruppen tydeligere i stedet.',
        ),
      ),
    ),
    comment(
      'Vi er glade for at ho no skal sendast same dag. Send ho til jordmora òg, ikkje berre til fastlegen og helsestasjonen.',
      placed(
        inSection('gravide', '6.4'),
        'supportsWithRemarks',
        ['samhandling', 'nyfodt'],
        followed('Jordmoren i kommunen er lagt til som mottaker.'),
      ),
    ),
    comment(
      'Fødeplanen bør lagast før veke 28. Mange av desse kvinnene føder for tidleg, og då er veke 32 for seint.',
      placed(inSection('gravide', '6.1'), 'opposes', ['nyfodt'], followed('Fristen blir flyttet til uke 28.')),
    ),
  ],
};

export const municipalLetters: readonly LetterAnswer[] = [bergen, stryn, kvinnherad];
