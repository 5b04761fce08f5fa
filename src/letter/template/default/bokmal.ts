import type { LetterTexts } from '../../merge/letter-merge.js';

/** The letter in bokmål, until the host writes its own. */
export const bokmalTemplate: LetterTexts = {
  subject: 'Høring: {{title}}{{#if caseNumber}} (sak {{caseNumber}}){{/if}}',

  emailText: `Til {{recipientName}}

{{hostName}} sender «{{title}}» på høring. Brevet med bakgrunn, spørsmål og liste over høringsinstanser er vedlagt.

{{shortSummary}}

Vi ber om svar senest {{deadlineWeekday}} {{deadline}}. Lenken under fører til utkastene og til skjemaet for å svare. Den er laget for dere og krever ingen innlogging, så gi den bare til dem som skal svare på deres vegne.
`,

  body: `# Høring: {{title}}

{{hostName}} inviterer {{recipientName}} til å uttale seg i denne saken. Vi ber om svar senest {{deadlineWeekday}} {{deadline}}.

{{#if shortSummary}}
## Kort fortalt

{{shortSummary}}

{{/if}}
## Bakgrunn og oppdrag

{{background}}

{{#if goals}}
## Mål

{{goals}}

{{/if}}
## Dette er på høring

{{#each drafts}}
- {{title}}
{{/each}}

{{#if papers}}
Disse dokumentene hører også med:

{{#each papers}}
- {{title}}
{{/each}}

{{/if}}
{{#if notUnderConsultation}}
## Dette er ikke på høring

{{notUnderConsultation}}

{{/if}}
{{#if mainChanges}}
## De viktigste endringene

{{mainChanges}}

{{/if}}
{{#if questions}}
## Spørsmål vi ønsker svar på

{{#each questions}}
{{number}}. {{text}}{{#if about}} ({{about}}){{/if}}
{{/each}}

Svar på de spørsmålene som angår dere. Dere kan også ta opp andre sider av saken.

{{/if}}
{{#if separateAnswers}}
Vi ber om et eget svar for hvert utkast dere uttaler dere om.

{{/if}}
{{#if otherRounds}}
## Andre runder i samme program

{{#each otherRounds}}
- {{title}}{{#if drafts}}: {{drafts}}{{/if}}{{#if deadline}}. Frist {{deadline}}{{/if}}{{#if status}} ({{status}}){{/if}}
{{/each}}

{{/if}}
## Frist

Vi må ha svaret innen utgangen av {{deadlineWeekday}} {{deadline}}. Skal saken behandles politisk eller i et styre senere enn dette, tar vi gjerne imot et foreløpig svar innen fristen og vedtaket når det er klart.

## Slik svarer dere

{{#if answerOnPaper}}
{{answerOnPaper}}
{{else}}
- E-posten som brevet fulgte med, har en lenke som er laget for dere. Der kan dere skrive svaret i et skjema, laste det opp som fil eller si at dere ikke har merknader.
{{#if mailbox}}
- Dere kan også sende svaret til {{mailbox}}.{{#if caseNumber}} Oppgi da vår referanse {{caseNumber}}.{{/if}}
{{/if}}
{{/if}}

{{#if portalAddress}}
Utkastene kan leses på {{portalAddress}}.

{{/if}}
## Hvem kan svare

Høringen er åpen for alle. Også virksomheter og personer som ikke står på listen bakerst, kan svare. Vi ber dere vurdere om underliggende enheter, medlemmer eller lokallag bør få saken til uttalelse.

{{#if answersArePublic}}
## Svarene er offentlige

Svar på høringer er offentlige etter offentleglova, og vi legger dem ut på nett. Ta derfor ikke med helseopplysninger om enkeltpersoner eller annet som er taushetsbelagt.

{{/if}}
## Kontakt

Har dere spørsmål, ta kontakt med {{contactName}}{{#if contactTelephone}}, telefon {{contactTelephone}}{{/if}}{{#if contactEmail}}, e-post {{contactEmail}}{{/if}}.
`,
};
