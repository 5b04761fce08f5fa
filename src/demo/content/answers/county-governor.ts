import {
  bullets,
  comment,
  followed,
  heading,
  inConsultation,
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

/** Nynorsk, and the county medical officer's remarks with it: *fylkesleger* are reached through *fylkesmenn*. */
const countyGovernor: LetterAnswer = {
  key: 'more-og-romsdal',
  body: 'Statsforvaltaren i Møre og Romsdal',
  bodyFrom: 'countyGovernor',
  channel: 'docx',
  language: 'nn',
  submittedOn: '2018-05-29',
  sentBy: { name: 'Jorid Hustadnes', title: 'seniorrådgjevar', email: 'jorid.hustadnes@embetet.example' },
  letter: {
    title: 'Høyringssvar – pakkeforløp for gravide og rusmiddel',
    ourReference: '2018/1408',
    blocks: [
      paragraph(
        'Embetet har lese utkasta med erfaringane frå tilsyn og frå klagesaker.',
        'Merknadene frå fylkeslegen og frå avdelinga for oppvekst er samla i dette svaret.',
      ),
      heading('Ansvar'),
      paragraph(
        'I tilsyna våre er det manglande avklaring av ansvar som oftast er årsaka til svikt.',
        'Utkastet om gravide gjer dette tydelegare enn før, og det er bra.',
        'Vi saknar likevel eit ord om kven som skal ta tak når ein koordinator sluttar eller er sjuk.',
      ),
      heading('Individuell plan'),
      paragraph(
        'Mange kommunar blandar saman individuell plan og planen i forløpet.',
        'Utkasta må seie klart at kvinna har rett til individuell plan etter lova, og at ho kan klage dersom ho ikkje får det.',
      ),
      heading('Barnevern'),
      paragraph(
        'Det er rett at barneverntenesta berre blir med når kvinna samtykkjer.',
        'Utkastet bør minne om at tenesta kan gi råd utan at namnet på kvinna blir nemnt.',
      ),
      heading('Oppfølging'),
      paragraph('Vi rår direktoratet til'),
      bullets(
        'å lage ei kort utgåve på to sider for dei som skal bruke forløpet til dagleg',
        'å avklare korleis forløpet skal nyttast når kvinna flyttar til ein annan kommune',
        'å gi embeta oversikt over forløpstidene i fylket ein gong i året',
      ),
    ],
  },
  comments: [
    comment(
      'I tilsyna våre er det manglande avklaring av ansvar som oftast er årsaka til svikt. Utkastet om gravide gjer dette tydelegare enn før, og det er bra. Vi saknar likevel eit ord om kven som skal ta tak når ein koordinator sluttar eller er sjuk.',
      placed(
        inQuestion('ansvar', 'gravide'),
        'supportsWithRemarks',
        ['samhandling', 'forlopskoordinator'],
        followed('Vi skriver at lederen for tjenesten har ansvaret når koordinatoren er borte.'),
      ),
    ),
    comment(
      'Mange kommunar blandar saman individuell plan og planen i forløpet. Utkasta må seie klart at kvinna har rett til individuell plan etter lova, og at ho kan klage dersom ho ikkje får det.',
      placed(
        inSection('gravide', '3.2'),
        'supportsWithRemarks',
        ['medvirkning', 'rettssikkerhet'],
        followed('Retten til individuell plan og retten til å klage er tatt inn.'),
      ),
      placed(
        inDraft('familier'),
        'supportsWithRemarks',
        ['medvirkning'],
        partly('Utkastet viser til omtalen i utkastet om gravide, så teksten ikke gjentas.'),
      ),
    ),
    comment(
      'Utkastet bør minne om at tenesta kan gi råd utan at namnet på kvinna blir nemnt.',
      placed(
        inSection('gravide', '5.3'),
        'supportsWithRemarks',
        ['barnevern', 'rettssikkerhet'],
        followed('Muligheten for anonym drøfting er tatt inn.'),
      ),
    ),
    comment(
      'å lage ei kort utgåve på to sider for dei som skal bruke forløpet til dagleg',
      placed(inConsultation, 'unclear', ['prosess', 'rammer'], followed('Hvert forløp får en kortversjon.')),
    ),
    comment(
      'å avklare korleis forløpet skal nyttast når kvinna flyttar til ein annan kommune',
      placed(
        inSection('gravide', '3.1'),
        'unclear',
        ['samhandling'],
        followed('Koordinatoren i kommunen hun flytter fra, har ansvaret til den nye kommunen har tatt over.'),
      ),
    ),
    comment(
      'å gi embeta oversikt over forløpstidene i fylket ein gong i året',
      placed(
        inSection('gravide', '7.1'),
        'neutral',
        ['koding'],
        notFollowed('Tallene er for små til å brytes ned på fylke uten at enkeltkvinner kan kjennes igjen.'),
      ),
    ),
    comment(
      'Det er rett at barneverntenesta berre blir med når kvinna samtykkjer.',
      placed(inSection('gravide', '5.3'), 'supports', ['barnevern'], noted('Kravet om samtykke blir stående.')),
    ),
  ],
};

export const countyGovernorAnswers: readonly LetterAnswer[] = [countyGovernor];
