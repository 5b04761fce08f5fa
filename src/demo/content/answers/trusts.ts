import {
  bullets,
  comment,
  followed,
  heading,
  inAllDrafts,
  inDraft,
  inQuestion,
  inSection,
  noted,
  notFollowed,
  paragraph,
  partly,
  placed,
} from '../authoring.js';
import type { LetterAnswer } from '../content.types.js';

/** Fellessvar: a trust, its user council and the municipalities of a health community. */
const northNorway: LetterAnswer = {
  key: 'unn-felles',
  body: 'Universitetssykehuset Nord-Norge HF',
  bodyFrom: 'trust',
  channel: 'docx',
  language: 'nb',
  submittedOn: '2018-05-24',
  sentBy: { name: 'Hallgeir Straumsnes', title: 'samhandlingssjef', email: 'hallgeir.straumsnes@unn.example' },
  onBehalfOf: [
    { body: 'Brukerutvalget ved Universitetssykehuset Nord-Norge', bodyFrom: 'userCouncil' },
    { body: 'Tromsø kommune', bodyFrom: 'municipality' },
    { body: 'Karlsøy kommune', bodyFrom: 'municipality' },
    { body: 'Balsfjord kommune', bodyFrom: 'municipality' },
    { body: 'Gáivuotna - Kåfjord - Kaivuono kommune', bodyFrom: 'municipality' },
  ],
  draftStances: [
    { draft: 'gravide', stance: 'supports' },
    { draft: 'familier', stance: 'supportsWithRemarks' },
  ],
  letter: {
    title: 'Felles høringssvar fra sykehuset, brukerutvalget og fire kommuner',
    ourReference: '2018/2210',
    blocks: [
      paragraph('Dette svaret er skrevet i fellesskap, og alle har godkjent teksten:'),
      bullets(
        'Universitetssykehuset Nord-Norge HF og brukerutvalget ved sykehuset',
        'kommunene Tromsø, Karlsøy, Balsfjord og Gáivuotna – Kåfjord – Kaivuono',
      ),
      heading('Samarbeidet før fødselen'),
      paragraph(
        'Vi støtter utkastet om gravide og vil ta det i bruk.',
        'Fristen på to virkedager kan vi holde dersom henvisningen kan vurderes av jordmor eller psykolog, og ikke bare av lege.',
      ),
      paragraph(
        'Brukerutvalget vil særlig trekke frem at kvinnen beholder timene sine etter et tilbakefall.',
        'Tidligere har mange holdt tilbakefallet skjult av redsel for å miste tilbudet.',
      ),
      heading('Overgangen til kommunen'),
      paragraph(
        'Overføringsmøtet før hjemreisen er riktig tenkt.',
        'Med avstandene hos oss må møtet kunne holdes på video, og det bør være en plikt for begge parter å delta.',
      ),
      paragraph(
        'Ved bytte av kontaktperson foreslår vi at den nye og den gamle følger familien i seks uker.',
        'Et tall gjør det lettere å planlegge.',
      ),
      heading('Opplæring'),
      paragraph(
        'Alle utkastene forutsetter samtaler som mange ansatte synes er vanskelige.',
        'Vi ber om et nasjonalt opplæringsopplegg på nett som kan brukes både i kommunene og på sykehuset.',
        'Brukerne bør være med på å lage det.',
      ),
    ],
  },
  comments: [
    comment(
      'Vi støtter utkastet om gravide og vil ta det i bruk.',
      placed(
        inDraft('gravide'),
        'supports',
        ['samhandling'],
        noted('Vi merker oss støtten fra alle som står bak svaret.'),
      ),
    ),
    comment(
      'Fristen på to virkedager kan vi holde dersom henvisningen kan vurderes av jordmor eller psykolog, og ikke bare av lege.',
      placed(
        inQuestion('vurderingsfrist'),
        'supportsWithRemarks',
        ['oppdage', 'rammer'],
        partly('Vi åpner for at et tverrfaglig team vurderer henvisningen, men legespesialist skal kunne kontaktes.'),
      ),
    ),
    comment(
      'Brukerutvalget vil særlig trekke frem at kvinnen beholder timene sine etter et tilbakefall. Tidligere har mange holdt tilbakefallet skjult av redsel for å miste tilbudet.',
      placed(
        inSection('gravide', '5.1'),
        'supports',
        ['behandling', 'stigma'],
        followed('Setningen blir stående og er flyttet først i anbefalingen.'),
      ),
    ),
    comment(
      'Overføringsmøtet før hjemreisen er riktig tenkt. Med avstandene hos oss må møtet kunne holdes på video, og det bør være en plikt for begge parter å delta.',
      placed(
        inSection('familier', '1.1'),
        'supportsWithRemarks',
        ['samhandling', 'rammer'],
        partly('Møtet kan holdes på video. Et forløp kan ikke innføre plikter, så ordet «bør» blir stående.'),
      ),
    ),
    comment(
      'Ved bytte av kontaktperson foreslår vi at den nye og den gamle følger familien i seks uker. Et tall gjør det lettere å planlegge.',
      placed(
        inSection('familier', '1.2'),
        'supportsWithRemarks',
        ['forlopskoordinator'],
        followed('Seks uker er tatt inn som et råd.'),
      ),
    ),
    comment(
      'Alle utkastene forutsetter samtaler som mange ansatte synes er vanskelige. Vi ber om et nasjonalt opplæringsopplegg på nett som kan brukes både i kommunene og på sykehuset. Brukerne bør være med på å lage det.',
      placed(
        inAllDrafts,
        'supportsWithRemarks',
        ['rammer', 'medvirkning'],
        followed('Vi lager et kurs på nett sammen med brukerorganisasjonene når forløpene innføres.'),
      ),
    ),
  ],
};

const west: LetterAnswer = {
  key: 'helse-vest',
  body: 'Helse Vest RHF',
  bodyFrom: 'list',
  channel: 'pdf',
  language: 'nn',
  submittedOn: '2018-05-28',
  sentBy: { name: 'Sigmund Øvrebøen', title: 'seniorrådgjevar', email: 'sigmund.ovrebo@helse-vest.example' },
  draftStances: [{ draft: 'gravide', stance: 'supportsWithRemarks' }],
  letter: {
    title: 'Fråsegn om pakkeforløp for gravide og rusmiddel',
    ourReference: '2018/341',
    blocks: [
      paragraph(
        'Helse Vest RHF har henta inn merknader frå dei fire helseføretaka i regionen og frå dei private ideelle sjukehusa.',
        'Helseføretaka svarer ikkje kvar for seg.',
      ),
      heading('Frist for vurdering'),
      paragraph(
        'Helse Vest RHF meiner at fristen på to verkedagar er for kort når tilvisinga kjem rett før ei helg eller i ein ferie.',
        'Vi gjer framlegg om tre verkedagar, og at den første timen framleis skal vere innan fem verkedagar.',
        'Då får kvinna hjelp like raskt, og vurderinga blir tryggare.',
      ),
      heading('Kodar'),
      paragraph(
        'Fem kodar er overkommeleg.',
        'Koden for møte etter tilbakefall kan likevel seie mykje om pasienten til alle som har tilgang til journalen.',
        'Vi rår til at han blir teken ut, eller at han får eit nøytralt namn.',
      ),
      heading('Familieplassar'),
      paragraph(
        'Regionen har i dag eit godt tilbod til gravide og til familiar med spedbarn, men ikkje nok plassar til at alle kan velje fritt.',
        'Formuleringa om tilbod om plass må difor mjukast opp.',
      ),
      heading('Somatisk helse'),
      paragraph(
        'Tilrådingane på tvers er gode.',
        'Testing for hepatitt C bør tilbydast alle gravide i forløpet, ikkje berre ved ny risiko.',
      ),
    ],
  },
  comments: [
    comment(
      'Helse Vest RHF meiner at fristen på to verkedagar er for kort når tilvisinga kjem rett før ei helg eller i ein ferie. Vi gjer framlegg om tre verkedagar, og at den første timen framleis skal vere innan fem verkedagar. Då får kvinna hjelp like raskt, og vurderinga blir tryggare.',
      placed(
        inQuestion('vurderingsfrist'),
        'opposes',
        ['oppdage', 'koding'],
        notFollowed('De fleste svarene støtter to virkedager. Helger og helligdager regnes allerede ikke med.'),
      ),
    ),
    comment(
      'Fem kodar er overkommeleg. Koden for møte etter tilbakefall kan likevel seie mykje om pasienten til alle som har tilgang til journalen. Vi rår til at han blir teken ut, eller at han får eit nøytralt namn.',
      placed(
        inSection('gravide', '7.2'),
        'supportsWithRemarks',
        ['koding', 'rettssikkerhet'],
        followed('Koden får navnet «ekstra planmøte».'),
      ),
    ),
    comment(
      'Regionen har i dag eit godt tilbod til gravide og til familiar med spedbarn, men ikkje nok plassar til at alle kan velje fritt. Formuleringa om tilbod om plass må difor mjukast opp.',
      placed(
        inSection('familier', '4.3'),
        'opposes',
        ['behandling', 'rammer'],
        partly(
          'Vi skriver at tilbudet skal finnes i alle regioner, og at ventetiden kan avgjøre hvor kvinnen får plass.',
        ),
      ),
    ),
    comment(
      'Tilrådingane på tvers er gode. Testing for hepatitt C bør tilbydast alle gravide i forløpet, ikkje berre ved ny risiko.',
      placed(
        inSection('paaTvers', '4.1'),
        'supportsWithRemarks',
        ['levevaner'],
        noted('Utkastet sier allerede at testen tilbys ved oppstart. Vi gjør det tydeligere at dette gjelder alle.'),
      ),
      placed(
        inDraft('gravide'),
        'supportsWithRemarks',
        ['kartlegging'],
        followed('Utkastet om gravide får en henvisning til anbefaling 4.1 på tvers.'),
      ),
    ),
  ],
};

export const trustAnswers: readonly LetterAnswer[] = [northNorway, west];
