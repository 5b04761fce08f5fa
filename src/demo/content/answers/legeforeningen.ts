import {
  comment,
  followed,
  inAllDrafts,
  inConsultation,
  inDraft,
  inQuestion,
  inSection,
  noted,
  notFollowed,
  outOfScope,
  partly,
  placed,
} from '../authoring.js';
import type { LetterAnswer } from '../content.types.js';
import { legeforeningenLetter } from './legeforeningen-letter.js';

/** All three drafts, and remarks that mean one thing in one draft and another in the next. */
export const legeforeningenAnswer: LetterAnswer = {
  key: 'legeforeningen',
  body: 'Den norske legeforening',
  bodyFrom: 'list',
  channel: 'pdf',
  language: 'nb',
  submittedOn: '2018-05-31',
  sentBy: { name: 'Halvard Stenersrud', title: 'rådgiver', email: 'halvard.stenersrud@legeforeningen.example' },
  adopted: { by: 'Sentralstyret', on: '2018-05-29' },
  draftStances: [
    { draft: 'gravide', stance: 'supportsWithRemarks' },
    { draft: 'familier', stance: 'supportsWithRemarks' },
    { draft: 'paaTvers', stance: 'supports' },
  ],
  letter: legeforeningenLetter,
  comments: [
    comment(
      'Legeforeningen støtter at gravide som bruker rusmidler, får et eget pakkeforløp. Kvinnene møter i dag svært ulike tilbud, og tilfeldigheter avgjør ofte hvor tidlig de får hjelp.',
      placed(inDraft('gravide'), 'supports', ['behandling'], noted('Vi merker oss støtten.')),
    ),
    comment(
      'Samlet er utkastene for detaljerte, og de forutsetter fastleger, jordmødre og barneleger som mange steder ikke finnes.',
      placed(
        inAllDrafts,
        'supportsWithRemarks',
        ['rammer'],
        partly('Vi korter ned alle utkastene. Bemanning avgjøres av eierne av tjenestene og i de årlige budsjettene.'),
      ),
    ),
    comment(
      'Vi ber om at hvert utkast skiller tydelig mellom det som er et krav, og det som er et råd.',
      placed(
        inAllDrafts,
        'supportsWithRemarks',
        ['samhandling'],
        followed('«Skal» blir bare brukt om plikter som følger av lov eller forskrift. Ellers står det «bør».'),
      ),
    ),
    comment(
      'Vi støtter at alle gravide blir spurt om alkohol, legemidler og andre rusmidler ved første konsultasjon.',
      placed(inSection('gravide', '1.1'), 'supports', ['kartlegging'], noted('Forslaget blir stående.')),
    ),
    comment(
      'Når kvinnen allerede har svart, kan faste spørsmål i hvert trimester svekke tilliten. Legen bør selv få vurdere når det er grunn til å spørre igjen.',
      placed(
        inSection('gravide', '1.1'),
        'supportsWithRemarks',
        ['kartlegging', 'stigma'],
        partly('Spørsmålet stilles igjen når det er en grunn til det, og alltid én gang i siste trimester.'),
      ),
    ),
    comment(
      'Legeforeningen går imot at henvisningen skal sendes samme dag når kvinnen ikke har samtykket. En henvisning mot kvinnens vilje kan føre til at hun uteblir fra svangerskapsomsorgen, og da får fosteret et dårligere vern enn før.',
      placed(
        inSection('gravide', '2.2'),
        'opposes',
        ['oppdage', 'rettssikkerhet'],
        followed(
          'Henvisningen krever samtykke. Kvinner som er usikre, får tilbud om en ny samtale innen to virkedager.',
        ),
      ),
    ),
    comment(
      'To virkedager er en riktig frist for å vurdere henvisningen. Fristen bør imidlertid først begynne å løpe når henvisningen har de opplysningene som trengs for å vurdere den.',
      placed(
        inSection('gravide', '2.3'),
        'supportsWithRemarks',
        ['oppdage', 'koding'],
        notFollowed('Mangler i henvisningen skal ikke gå ut over kvinnen. Mottakeren ringer henviseren samme dag.'),
      ),
    ),
    comment(
      'Én navngitt person i kommunen bør ha ansvaret for koordineringen. I svangerskapet vil to koordinatorer gi uklart ansvar, og i verste fall venter de på hverandre. Etter fødselen er det derimot riktig og viktig at kommunen har dette ansvaret alene.',
      placed(
        inSection('gravide', '3.1'),
        'opposes',
        ['forlopskoordinator'],
        partly(
          'Begge tjenestene har en koordinator, men kommunens koordinator får hovedansvaret dersom ikke annet er avtalt.',
        ),
      ),
      placed(
        inSection('familier', '1.2'),
        'supports',
        ['forlopskoordinator', 'barn'],
        followed('Kommunen har ansvaret alene når barnet er født, slik utkastet sier.'),
      ),
    ),
    comment(
      'Anbefalingen om gravide i LAR må vise til den nasjonale retningslinjen, slik at det ikke oppstår to ulike sett med råd. Beslutningen om dose må ligge hos den LAR-ansvarlige legen etter samråd med kvinnen og fødselslegen.',
      placed(
        inSection('gravide', '4.4'),
        'supportsWithRemarks',
        ['lar'],
        followed('Anbefalingen viser til retningslinjen og sier hvem som beslutter dosen.'),
      ),
    ),
    comment(
      'Behandling i døgnenhet bør kunne begynne samme dag når fødselslegen ber om det. Ventetid på noen få dager kan være avgjørende for om kvinnen tar imot tilbudet. Vi er derfor glade for at behandlingen kan starte før utredningen er ferdig.',
      placed(
        inSection('gravide', '4.3'),
        'supportsWithRemarks',
        ['behandling'],
        partly('Vi skriver at gravide skal prioriteres. Start samme dag kan ikke loves ved alle døgnenheter.'),
      ),
    ),
    comment(
      'Vilkårene for tilbakeholdelse er riktig gjengitt. Vi savner at utkastet sier hvem som har det medisinske ansvaret for kvinnen under oppholdet.',
      placed(
        inSection('gravide', '5.2'),
        'supportsWithRemarks',
        ['rettssikkerhet', 'samhandling'],
        followed('Vi skriver at institusjonen har ansvaret, og at den avtaler tilsyn med fødeavdelingen.'),
      ),
    ),
    comment(
      'Legeforeningen mener dessuten at loven bør endres, slik at fødselslegen alltid skal uttale seg før vedtaket blir gjort.',
      placed(
        inSection('gravide', '5.2'),
        'unclear',
        ['rettssikkerhet'],
        outOfScope('Lovreglene er ikke en del av høringen. Vi har sendt forslaget videre til departementet.'),
      ),
    ),
    comment(
      'Det nyfødte barnet bør observeres sammen med moren så sant det er medisinsk forsvarlig. Ved mange sykehus er det likevel ikke plass til foreldre på nyfødtavdelingen. Fem døgn er et godt utgangspunkt, men barn av mødre som bruker flere midler, kan trenge lengre tid. Utkastet bør derfor si at barnelegen avgjør når observasjonen kan avsluttes.',
      placed(
        inSection('gravide', '6.2'),
        'supportsWithRemarks',
        ['nyfodt'],
        followed('Vi skriver at barnelegen avgjør, og at fem døgn er et minimum.'),
      ),
    ),
    comment(
      'Fire kontroller hos barnelege er faglig godt begrunnet. Ved flere sykehus må slike kontroller likevel gå på bekostning av andre barn, og vi foreslår at kontrollen ved tre måneder kan gjøres av fastlegen.',
      placed(
        inSection('familier', '2.2'),
        'supportsWithRemarks',
        ['nyfodt', 'rammer'],
        notFollowed('Den første kontrollen avgjør resten av oppfølgingen og krever barnefaglig kompetanse.'),
      ),
      placed(
        inQuestion('nyfodtkontroller'),
        'supportsWithRemarks',
        ['rammer'],
        noted('Tas med som et svar på spørsmålet om hva som må til.'),
      ),
    ),
    comment(
      'Utredning av FASD krever erfaring som ikke finnes ved alle barnehabiliteringer. Vi foreslår at hver helseregion får ett team med særlig ansvar for denne utredningen.',
      placed(
        inSection('familier', '2.3'),
        'supportsWithRemarks',
        ['nyfodt', 'rammer'],
        partly(
          'Vi anbefaler et regionalt samarbeid, men overlater til regionene å avgjøre hvordan det skal organiseres.',
        ),
      ),
    ),
    comment(
      'Det er bra at fastlegen skal få kopi av planen for tilbakefall. Fastlegen må også få vite når planen tas i bruk.',
      placed(
        inSection('familier', '4.2'),
        'supportsWithRemarks',
        ['samhandling'],
        followed('Setningen blir tatt inn i anbefalingen.'),
      ),
    ),
    comment(
      'Legeforeningen støtter anbefalingene om somatisk helse og levevaner. De er korte, lette å forstå og mulige å gjennomføre.',
      placed(inDraft('paaTvers'), 'supports', ['levevaner'], noted('Vi merker oss støtten.')),
    ),
    comment(
      'Fastlegen bør ha ansvaret for å holde legemiddellisten oppdatert, også når TSB har startet behandlingen.',
      placed(
        inSection('paaTvers', '1.2'),
        'supportsWithRemarks',
        ['levevaner', 'samhandling'],
        followed('Fastlegens ansvar for legemiddellisten er tatt inn.'),
      ),
    ),
    comment(
      'Det forutsetter at fastlegen får beskjed om endringer samme dag som de skjer.',
      placed(
        inSection('gravide', '6.4'),
        'supports',
        ['samhandling'],
        noted('Utkastet sier allerede at epikrisen skal sendes samme dag.'),
      ),
      placed(
        inSection('familier', '1.1'),
        'opposes',
        ['samhandling'],
        followed('Fristen på en uke blir endret, slik at legemiddelendringer sendes samme dag.'),
      ),
      placed(
        inSection('paaTvers', '6.1'),
        'opposes',
        ['samhandling', 'levevaner'],
        partly('Endringer i legemidler sendes samme dag. For andre opplysninger blir fristen på en uke stående.'),
      ),
    ),
    comment(
      'Spørsmål om vold og overgrep bør stilles av noen som kvinnen kjenner, og i et rom der ingen andre hører på. Legeforeningen støtter at partneren ikke skal være til stede.',
      placed(
        inSection('paaTvers', '5.2'),
        'supportsWithRemarks',
        ['kartlegging', 'medvirkning'],
        followed('Rådet om et skjermet rom blir tatt inn, og vi anbefaler at en fast kontakt stiller spørsmålene.'),
      ),
    ),
    comment(
      'Rådet om nikotinlegemidler til gravide er godt, men det bør stå likelydende i utkastet om gravide. Leseren skal ikke trenge å lete i to dokumenter under en konsultasjon.',
      placed(inSection('paaTvers', '2.2'), 'supports', ['levevaner'], noted('Ordlyden blir stående.')),
      placed(
        inDraft('gravide'),
        'supportsWithRemarks',
        ['levevaner'],
        followed('Kapittel 4 i utkastet om gravide får det samme rådet.'),
      ),
    ),
    comment(
      'Vi er fornøyde med at forløpet kan registreres med fem koder. Erfaringene fra tidligere pakkeforløp viser at registrering lett tar tid fra pasientene.',
      placed(inSection('gravide', '7.2'), 'supports', ['koding'], noted('Antallet koder blir stående.')),
    ),
    comment(
      'Vi ber direktoratet om å beregne kostnadene for fastlegeordningen og sykehusene før forløpene innføres.',
      placed(
        inQuestion('konsekvenser'),
        'supportsWithRemarks',
        ['rammer'],
        partly('Vi omtaler kostnadene i oppsummeringen. En full beregning må gjøres i budsjettarbeidet.'),
      ),
      placed(
        inConsultation,
        'neutral',
        ['prosess', 'rammer'],
        noted('Ønsket om en beregning før innføring er formidlet til departementet.'),
      ),
    ),
  ],
};
