import type { Language } from '../../shared/language/words.js';
import type { HearingTexts } from './content.types.js';

/** What the hearing of 2018 is about, in the three language forms of the letters. */
export const hearingTexts: Readonly<Record<Language, HearingTexts>> = {
  nb: {
    background: [
      'Helse- og omsorgsdepartementet ga i 2016 Helsedirektoratet i oppdrag å lage pakkeforløp for psykisk helse og rus. Åtte pakkeforløp har allerede vært sendt på høring i to runder. Dette er den tredje.',
      'En tverrfaglig arbeidsgruppe med brukere, kliniske fagfolk og ansatte fra kommunene har skrevet utkastene sammen med oss. De bygger på gjeldende retningslinjer. Der slike mangler, bygger de på den kunnskapen og erfaringen som finnes.',
    ],
    goals: [
      'Flere kvinner skal få tilbud om hjelp, og få det tidligere i svangerskapet.',
      'Både kvinnen og fosteret skal være godt ivaretatt.',
      'Skader på fosteret skal forebygges og begrenses.',
      'Kvinnen skal være forberedt på å bli mor og få støtte til å ta vare på barnet.',
      'Oppfølgingen skal fortsette når barnet er født.',
    ],
    underConsultation: [
      'Innholdet i de tre utkastene, kapittel for kapittel.',
      'Fordelingen av ansvar mellom kommunen og spesialisthelsetjenesten.',
      'Forløpstidene og kodene.',
    ],
    notUnderConsultation: [
      'Lovreglene om tilbakeholdelse, meldeplikt og taushetsplikt. De ligger fast, og utkastene gjengir dem bare.',
      'Pakkeforløpene som har vært på høring i de to første rundene.',
      'Finansieringsordningene for kommunene og sykehusene.',
    ],
    mainChanges: [
      'Alle gravide skal få spørsmål om alkohol, legemidler og andre rusmidler, og mer enn én gang.',
      'Henvisninger skal vurderes innen to virkedager.',
      'Den gravide skal ha en forløpskoordinator i kommunen og en i spesialisthelsetjenesten.',
      'Barn som har vært observert for abstinenser, skal følges opp av barnelege til de er to år.',
      'Rådene om somatisk helse og levevaner skal være de samme i alle pakkeforløp.',
    ],
  },
  nn: {
    background: [
      'Helse- og omsorgsdepartementet gav i 2016 Helsedirektoratet i oppdrag å lage pakkeforløp for psykisk helse og rus. Åtte pakkeforløp har alt vore sende på høyring i to rundar. Dette er den tredje.',
      'Ei tverrfagleg arbeidsgruppe med brukarar, klinikarar og tilsette frå kommunane har skrive utkasta saman med oss. Dei byggjer på gjeldande retningslinjer. Der slike manglar, byggjer dei på den kunnskapen og erfaringa som finst.',
    ],
    goals: [
      'Fleire kvinner skal få tilbod om hjelp, og få det tidlegare i svangerskapet.',
      'Både kvinna og fosteret skal takast godt vare på.',
      'Skadar på fosteret skal førebyggjast og avgrensast.',
      'Kvinna skal vere førebudd på å bli mor og få støtte til å ta vare på barnet.',
      'Oppfølginga skal halde fram når barnet er fødd.',
    ],
    underConsultation: [
      'Innhaldet i dei tre utkasta, kapittel for kapittel.',
      'Fordelinga av ansvar mellom kommunen og spesialisthelsetenesta.',
      'Forløpstidene og kodane.',
    ],
    notUnderConsultation: [
      'Lovreglane om tilbakehalding, meldeplikt og teieplikt. Dei ligg fast, og utkasta attgir dei berre.',
      'Pakkeforløpa som har vore på høyring i dei to første rundane.',
      'Finansieringsordningane for kommunane og sjukehusa.',
    ],
    mainChanges: [
      'Alle gravide skal få spørsmål om alkohol, legemiddel og andre rusmiddel, og meir enn éin gong.',
      'Tilvisingar skal vurderast innan to verkedagar.',
      'Den gravide skal ha ein forløpskoordinator i kommunen og ein i spesialisthelsetenesta.',
      'Barn som har vore observerte for abstinensar, skal følgjast opp av barnelege til dei er to år.',
      'Råda om somatisk helse og levevanar skal vere dei same i alle pakkeforløp.',
    ],
  },
  en: {
    background: [
      'In 2016 the Ministry of Health and Care Services asked the Norwegian Directorate of Health to draw up care pathways for mental health and substance use. Eight pathways have been through consultation in two rounds. This is the third.',
      'A working group of service users, clinicians and municipal staff has written the drafts together with us. They rest on current guidelines and, where there are none, on the best available knowledge and experience.',
    ],
    goals: [
      'More women should be offered help, and earlier in pregnancy.',
      'Both the woman and the foetus should be well cared for.',
      'Harm to the foetus should be prevented and limited.',
      'The woman should be prepared for motherhood and supported in caring for the child.',
      'Follow-up should continue after the birth.',
    ],
    underConsultation: [
      'The content of the three drafts, chapter by chapter.',
      'How responsibility is shared between the municipality and the specialist health service.',
      'The time limits and the codes.',
    ],
    notUnderConsultation: [
      'The statutory rules on detention, the duty to report and confidentiality. They stand, and the drafts only restate them.',
      'The pathways that were under consultation in the first two rounds.',
      'The funding schemes for municipalities and hospitals.',
    ],
    mainChanges: [
      'All pregnant women are asked about alcohol, medicines and other substances, and more than once.',
      'Referrals are assessed within two working days.',
      'The pregnant woman has one coordinator in the municipality and one in the specialist health service.',
      'Children who were observed for withdrawal symptoms are followed up by a paediatrician until the age of two.',
      'The advice on physical health and ways of living is the same in every pathway.',
    ],
  },
};
