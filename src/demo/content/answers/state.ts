import {
  comment,
  followed,
  heading,
  inConsultation,
  inDraft,
  inSection,
  noted,
  notFollowed,
  outOfScope,
  paragraph,
  partly,
  placed,
} from '../authoring.js';
import type { LetterAnswer } from '../content.types.js';

const supervision: LetterAnswer = {
  key: 'helsetilsynet',
  body: 'Statens helsetilsyn',
  bodyFrom: 'list',
  channel: 'pdf',
  language: 'nb',
  submittedOn: '2018-05-30',
  sentBy: { name: 'Eldbjørg Rønnes', title: 'fagsjef', email: 'eldbjorg.ronnes@helsetilsynet.example' },
  letter: {
    title: 'Uttalelse til utkast om pakkeforløp for gravide og rusmidler',
    ourReference: '2018/661',
    blocks: [
      paragraph(
        'Helsetilsynet uttaler seg om forholdet mellom utkastene og lovgivningen.',
        'Vi tar ikke stilling til de faglige rådene.',
      ),
      heading('Forløpets rettslige betydning'),
      paragraph(
        'Det går ikke frem om avvik fra forløpet kan få betydning når vi vurderer om helsehjelpen har vært forsvarlig.',
        'Vi ber om at innledningen gjør rede for dette.',
      ),
      heading('Tilbakeholdelse'),
      paragraph(
        'Gjengivelsen av vilkårene i helse- og omsorgstjenesteloven § 10-3 er kortfattet, men riktig.',
        'Det bør også stå at det er fylkesnemnda som avgjør saken, og at kommunen kan treffe et midlertidig vedtak.',
      ),
      heading('Taushetsplikt og plikt til å melde fra'),
      paragraph(
        'Utkastet nevner plikten til å melde fra uten å skille mellom barneverntjenesten og kommunens helse- og omsorgstjeneste.',
        'Helsepersonelloven har en egen bestemmelse om gravide i § 32, og denne bør nevnes.',
        'Før fødselen er det denne bestemmelsen som er den sentrale.',
      ),
      heading('Journal'),
      paragraph(
        'Forslaget om at avvik fra forløpstidene skal begrunnes i journalen, er etter vårt syn uproblematisk.',
        'Begrunnelsen må handle om pasienten og ikke om bemanningen.',
      ),
    ],
  },
  comments: [
    comment(
      'Det går ikke frem om avvik fra forløpet kan få betydning når vi vurderer om helsehjelpen har vært forsvarlig. Vi ber om at innledningen gjør rede for dette.',
      placed(
        inDraft('gravide'),
        'neutral',
        ['rettssikkerhet'],
        followed('Innledningen sier at forløpet er normerende, men ikke juridisk bindende.'),
      ),
      placed(inDraft('familier'), 'neutral', ['rettssikkerhet'], followed('Det samme avsnittet er tatt inn her.')),
    ),
    comment(
      'Gjengivelsen av vilkårene i helse- og omsorgstjenesteloven § 10-3 er kortfattet, men riktig. Det bør også stå at det er fylkesnemnda som avgjør saken, og at kommunen kan treffe et midlertidig vedtak.',
      placed(inSection('gravide', '5.2'), 'neutral', ['rettssikkerhet'], followed('Begge deler er tatt inn.')),
    ),
    comment(
      'Utkastet nevner plikten til å melde fra uten å skille mellom barneverntjenesten og kommunens helse- og omsorgstjeneste. Helsepersonelloven har en egen bestemmelse om gravide i § 32, og denne bør nevnes. Før fødselen er det denne bestemmelsen som er den sentrale.',
      placed(
        inSection('gravide', '3.3'),
        'neutral',
        ['rettssikkerhet'],
        followed('Anbefalingen skiller nå mellom § 32 før fødselen og § 33 etter fødselen.'),
      ),
      placed(
        inSection('familier', '5.1'),
        'neutral',
        ['rettssikkerhet', 'barnevern'],
        noted('Når barnet er født, er det § 33 som gjelder. Utkastet viser allerede til plikten.'),
      ),
    ),
    comment(
      'Forslaget om at avvik fra forløpstidene skal begrunnes i journalen, er etter vårt syn uproblematisk. Begrunnelsen må handle om pasienten og ikke om bemanningen.',
      placed(
        inSection('gravide', '7.1'),
        'supportsWithRemarks',
        ['koding'],
        partly('Vi skriver at begrunnelsen skal være faglig. Mangel på kapasitet meldes i avvikssystemet.'),
      ),
    ),
  ],
};

const dataProtection: LetterAnswer = {
  key: 'datatilsynet',
  body: 'Datatilsynet',
  bodyFrom: 'list',
  channel: 'pdf',
  language: 'nb',
  submittedOn: '2018-05-09',
  sentBy: { name: 'Nils Ove Tangerås', title: 'seniorrådgiver', email: 'nils.tangeras@datatilsynet.example' },
  letter: {
    title: 'Høring – pakkeforløp for gravide og rusmidler',
    ourReference: '18/00918',
    blocks: [
      paragraph(
        'Datatilsynet begrenser uttalelsen til behandlingen av personopplysninger.',
        'Vi minner om at de nye personvernreglene er ventet å gjelde fra sommeren 2018.',
      ),
      heading('Samtykke'),
      paragraph(
        'Utkastet bruker ordet samtykke både om å ta imot helsehjelp og om å dele opplysninger.',
        'Dette er to ulike ting, og de bør omtales hver for seg.',
        'Et samtykke er heller ikke fritt dersom kvinnen tror at hun må gi det for å få hjelp.',
      ),
      heading('Registrering'),
      paragraph(
        'Opplysningen om at en kvinne er i dette forløpet, er i seg selv svært følsom.',
        'Vi forutsetter at rapporteringen skjer uten at kvinnen kan kjennes igjen, også i de minste kommunene.',
        'Statistikk om færre enn fem kvinner bør ikke publiseres.',
      ),
      heading('Felles plan'),
      paragraph(
        'En felles plan som mange tjenester har tilgang til, krever at tilgangen styres.',
        'NAV og barnehagen trenger for eksempel ikke å se helseopplysningene.',
        'Vi anbefaler at planen deles i en del for alle og en del for helsepersonell.',
      ),
      paragraph('Vi har ingen merknader til anbefalingene på tvers.'),
    ],
  },
  comments: [
    comment(
      'Utkastet bruker ordet samtykke både om å ta imot helsehjelp og om å dele opplysninger. Dette er to ulike ting, og de bør omtales hver for seg. Et samtykke er heller ikke fritt dersom kvinnen tror at hun må gi det for å få hjelp.',
      placed(
        inSection('gravide', '3.3'),
        'supportsWithRemarks',
        ['rettssikkerhet', 'medvirkning'],
        followed('Anbefalingen er delt i to, og vi skriver at hjelpen ikke avhenger av at opplysninger deles.'),
      ),
    ),
    comment(
      'Opplysningen om at en kvinne er i dette forløpet, er i seg selv svært følsom. Vi forutsetter at rapporteringen skjer uten at kvinnen kan kjennes igjen, også i de minste kommunene. Statistikk om færre enn fem kvinner bør ikke publiseres.',
      placed(
        inSection('gravide', '7.2'),
        'supportsWithRemarks',
        ['koding', 'rettssikkerhet'],
        followed('Tall under fem blir ikke publisert.'),
      ),
    ),
    comment(
      'NAV og barnehagen trenger for eksempel ikke å se helseopplysningene. Vi anbefaler at planen deles i en del for alle og en del for helsepersonell.',
      placed(
        inSection('gravide', '3.2'),
        'supportsWithRemarks',
        ['rettssikkerhet', 'samhandling'],
        followed('Malen for planen får to deler.'),
      ),
      placed(
        inSection('familier', '5.3'),
        'supportsWithRemarks',
        ['rettssikkerhet'],
        partly('Barnehagen får bare den delen av planen som foreldrene velger å dele.'),
      ),
    ),
    comment(
      'Vi har ingen merknader til anbefalingene på tvers.',
      placed(inDraft('paaTvers'), 'neutral', [], noted('Ingen merknader til dette utkastet.')),
    ),
  ],
};

const children: LetterAnswer = {
  key: 'barneombudet',
  body: 'Barneombudet',
  bodyFrom: 'list',
  channel: 'docx',
  language: 'nb',
  submittedOn: '2018-05-31',
  sentBy: { name: 'Marie Tveitnes', title: 'fagsjef', email: 'marie.tveitnes@barneombudet.example' },
  letter: {
    title: 'Barneombudets merknader',
    blocks: [
      paragraph(
        'Barneombudet er glad for at barnet får en tydelig plass i utkastet om familier.',
        'Vi har likevel noen forslag som kan styrke barnets rettigheter.',
      ),
      paragraph(
        'Barnets beste må vurderes og skrives ned ved hver endring i planen.',
        'Slik utkastet er nå, er det bare foreldrenes mål og tiltak som må stå der.',
      ),
      paragraph(
        'Søsken nevnes som pårørende, og det er bra.',
        'Barn har også rett til å bli hørt, og de bør få uttale seg om planen når de er gamle nok til det.',
      ),
      paragraph(
        'Vi støtter tidlig barnehageplass, men retten til plass bør lovfestes for denne gruppen.',
        'I dag er det stor forskjell mellom kommunene, og for noen av barna er barnehagen det eneste stedet der dagen er lik fra uke til uke.',
      ),
      paragraph(
        'Etter vårt syn kom høringen for sent i arbeidet til at barn kunne bli spurt.',
        'Ombudet ber direktoratet om å snakke med barn og unge som har vokst opp med rusmiddelproblemer i familien, før forløpet blir ferdig.',
      ),
    ],
  },
  comments: [
    comment(
      'Barneombudet er glad for at barnet får en tydelig plass i utkastet om familier.',
      placed(inDraft('familier'), 'supports', ['barn'], noted('Vi merker oss støtten.')),
    ),
    comment(
      'Barnets beste må vurderes og skrives ned ved hver endring i planen. Slik utkastet er nå, er det bare foreldrenes mål og tiltak som må stå der.',
      placed(
        inSection('gravide', '3.2'),
        'unclear',
        ['barn'],
        notFollowed('Før fødselen gjelder planen kvinnens helsehjelp. Hensynet til fosteret er en del av vurderingen.'),
      ),
      placed(
        inSection('familier', '6.1'),
        'supportsWithRemarks',
        ['barn'],
        followed('Planen i utkastet om familier får et eget punkt om barnets beste.'),
      ),
    ),
    comment(
      'Søsken nevnes som pårørende, og det er bra. Barn har også rett til å bli hørt, og de bør få uttale seg om planen når de er gamle nok til det.',
      placed(
        inSection('familier', '3.3'),
        'supportsWithRemarks',
        ['barn', 'medvirkning'],
        followed('Retten til å bli hørt er tatt inn.'),
      ),
    ),
    comment(
      'Vi støtter tidlig barnehageplass, men retten til plass bør lovfestes for denne gruppen.',
      placed(
        inSection('familier', '5.3'),
        'supportsWithRemarks',
        ['barn', 'rammer'],
        outOfScope('En lovfestet rett ligger utenfor oppdraget vårt. Forslaget er sendt til Kunnskapsdepartementet.'),
      ),
    ),
    comment(
      'Etter vårt syn kom høringen for sent i arbeidet til at barn kunne bli spurt. Ombudet ber direktoratet om å snakke med barn og unge som har vokst opp med rusmiddelproblemer i familien, før forløpet blir ferdig.',
      placed(
        inConsultation,
        'neutral',
        ['prosess', 'barn'],
        followed('Vi holder et møte med barn og unge sammen med organisasjonene før vi ferdigstiller utkastet.'),
      ),
    ),
  ],
};

export const stateAnswers: readonly LetterAnswer[] = [supervision, dataProtection, children];
