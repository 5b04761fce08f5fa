import { bullets, heading, paragraph } from '../authoring.js';
import type { AnswerLetter } from '../content.types.js';

/** The long letter of the umbrella; what a summariser makes of it stands in `legeforeningen.ts`. */
export const legeforeningenLetter: AnswerLetter = {
  title: 'Høringssvar – pakkeforløp for gravide og rusmidler',
  ourReference: '18/1192',
  blocks: [
    paragraph(
      'Legeforeningen takker for muligheten til å uttale seg om de tre utkastene.',
      'Høringen har vært sendt til relevante foreningsledd, og Sentralstyret behandlet uttalelsen 29. mai 2018.',
      'Norsk Psykiatrisk Forening, Norsk barne- og ungdomspsykiatrisk forening og Norsk forening for rus- og avhengighetsmedisin svarer gjennom denne uttalelsen.',
    ),
    heading('Overordnede merknader'),
    paragraph(
      'Legeforeningen støtter at gravide som bruker rusmidler, får et eget pakkeforløp.',
      'Kvinnene møter i dag svært ulike tilbud, og tilfeldigheter avgjør ofte hvor tidlig de får hjelp.',
    ),
    paragraph(
      'Samlet er utkastene for detaljerte, og de forutsetter fastleger, jordmødre og barneleger som mange steder ikke finnes.',
      'Vi ber om at hvert utkast skiller tydelig mellom det som er et krav, og det som er et råd.',
    ),
    heading('Utkastet om gravide'),
    paragraph(
      'Vi støtter at alle gravide blir spurt om alkohol, legemidler og andre rusmidler ved første konsultasjon.',
      'Når kvinnen allerede har svart, kan faste spørsmål i hvert trimester svekke tilliten.',
      'Legen bør selv få vurdere når det er grunn til å spørre igjen.',
    ),
    paragraph(
      'Legeforeningen går imot at henvisningen skal sendes samme dag når kvinnen ikke har samtykket.',
      'En henvisning mot kvinnens vilje kan føre til at hun uteblir fra svangerskapsomsorgen, og da får fosteret et dårligere vern enn før.',
    ),
    paragraph(
      'To virkedager er en riktig frist for å vurdere henvisningen.',
      'Fristen bør imidlertid først begynne å løpe når henvisningen har de opplysningene som trengs for å vurdere den.',
    ),
    paragraph(
      'Én navngitt person i kommunen bør ha ansvaret for koordineringen.',
      'I svangerskapet vil to koordinatorer gi uklart ansvar, og i verste fall venter de på hverandre.',
      'Etter fødselen er det derimot riktig og viktig at kommunen har dette ansvaret alene.',
    ),
    paragraph(
      'Anbefalingen om gravide i LAR må vise til den nasjonale retningslinjen, slik at det ikke oppstår to ulike sett med råd.',
      'Beslutningen om dose må ligge hos den LAR-ansvarlige legen etter samråd med kvinnen og fødselslegen.',
    ),
    paragraph(
      'Behandling i døgnenhet bør kunne begynne samme dag når fødselslegen ber om det.',
      'Ventetid på noen få dager kan være avgjørende for om kvinnen tar imot tilbudet.',
      'Vi er derfor glade for at behandlingen kan starte før utredningen er ferdig.',
    ),
    paragraph(
      'Vilkårene for tilbakeholdelse er riktig gjengitt.',
      'Vi savner at utkastet sier hvem som har det medisinske ansvaret for kvinnen under oppholdet.',
      'Legeforeningen mener dessuten at loven bør endres, slik at fødselslegen alltid skal uttale seg før vedtaket blir gjort.',
    ),
    paragraph(
      'Det nyfødte barnet bør observeres sammen med moren så sant det er medisinsk forsvarlig.',
      'Ved mange sykehus er det likevel ikke plass til foreldre på nyfødtavdelingen.',
      'Fem døgn er et godt utgangspunkt, men barn av mødre som bruker flere midler, kan trenge lengre tid.',
      'Utkastet bør derfor si at barnelegen avgjør når observasjonen kan avsluttes.',
    ),
    heading('Utkastet om familier med sped- og småbarn'),
    paragraph(
      'Fire kontroller hos barnelege er faglig godt begrunnet.',
      'Ved flere sykehus må slike kontroller likevel gå på bekostning av andre barn, og vi foreslår at kontrollen ved tre måneder kan gjøres av fastlegen.',
    ),
    paragraph(
      'Utredning av FASD krever erfaring som ikke finnes ved alle barnehabiliteringer.',
      'Vi foreslår at hver helseregion får ett team med særlig ansvar for denne utredningen.',
    ),
    paragraph(
      'Det er bra at fastlegen skal få kopi av planen for tilbakefall.',
      'Fastlegen må også få vite når planen tas i bruk.',
    ),
    heading('Anbefalinger på tvers'),
    paragraph(
      'Legeforeningen støtter anbefalingene om somatisk helse og levevaner.',
      'De er korte, lette å forstå og mulige å gjennomføre.',
    ),
    paragraph(
      'Fastlegen bør ha ansvaret for å holde legemiddellisten oppdatert, også når TSB har startet behandlingen.',
      'Det forutsetter at fastlegen får beskjed om endringer samme dag som de skjer.',
    ),
    paragraph(
      'Spørsmål om vold og overgrep bør stilles av noen som kvinnen kjenner, og i et rom der ingen andre hører på.',
      'Legeforeningen støtter at partneren ikke skal være til stede.',
    ),
    paragraph(
      'Rådet om nikotinlegemidler til gravide er godt, men det bør stå likelydende i utkastet om gravide.',
      'Leseren skal ikke trenge å lete i to dokumenter under en konsultasjon.',
    ),
    heading('Koding, kostnader og innføring'),
    paragraph(
      'Vi er fornøyde med at forløpet kan registreres med fem koder.',
      'Erfaringene fra tidligere pakkeforløp viser at registrering lett tar tid fra pasientene.',
      'Vi ber direktoratet om å beregne kostnadene for fastlegeordningen og sykehusene før forløpene innføres.',
    ),
    paragraph('Kort oppsummert ber Legeforeningen om at'),
    bullets(
      'kvinnens samtykke får større vekt ved henvisning',
      'ansvaret for koordineringen plasseres hos én person av gangen',
      'utkastene kortes ned og kostnadene beregnes',
    ),
  ],
};
