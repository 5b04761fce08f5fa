import type { LetterTexts } from '../../merge/letter-merge.js';

/** The letter of an association that hears its own members before it answers another's hearing, in bokmål. */
export const bokmalInternalTemplate: LetterTexts = {
  subject: 'Intern høring: {{outerTitle}}',

  emailText: `Til {{recipientName}}

{{outerHostName}} har sendt «{{outerTitle}}» på høring. {{hostName}} ber om innspill til sitt svar senest {{deadlineWeekday}} {{deadline}}.

{{shortSummary}}

{{#if mustNameDrafts}}
Høringen gjelder flere utkast. Skriv hvilke av dem dere svarer på.

{{/if}}
Lenken under fører til utkastene og til skjemaet for å svare. Den er laget for dere og krever ingen innlogging, så gi den bare til dem som skal svare på deres vegne. Er saken ikke viktig for dere, kan dere si med et par trykk at dere ikke har merknader.
`,

  body: `# Intern høring: {{outerTitle}}

{{outerHostName}} har sendt «{{outerTitle}}» på høring{{#if outerCaseNumber}} (saksnummer hos dem: {{outerCaseNumber}}){{/if}}.{{#if throughHostName}} {{throughHostName}} skal svare, og har bedt oss om innspill.{{/if}} {{hostName}} ber om innspill fra {{recipientName}} senest {{deadlineWeekday}} {{deadline}}.

{{#if shortSummary}}
## Kort fortalt

{{shortSummary}}

{{/if}}
{{#if background}}
## Bakgrunn

{{background}}

{{/if}}
{{#if goals}}
## Mål

{{goals}}

{{/if}}
{{#if drafts}}
## Dette er på høring

{{#each drafts}}
- {{title}}
{{/each}}

{{/if}}
{{#if papers}}
## Andre dokumenter i saken

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
{{#if mustNameDrafts}}
## Skriv hvilke utkast dere svarer på

Høringen gjelder flere utkast. Skriv hvilke av dem innspillet gjelder, og hold det dere mener om hvert utkast for seg. Da kan vi ta det med på rett sted.

{{/if}}
{{#if organName}}
## Hvem som vedtar svaret

Svaret fra {{hostName}} behandles av {{organName}}{{#if meeting}} {{meetingWeekday}} {{meeting}}{{/if}}.

{{/if}}
## Frist

Vi må ha innspillet innen utgangen av {{deadlineWeekday}} {{deadline}}, for å rekke å samle innspillene til ett svar. Etter fristen kan dere fortsatt laste opp eller endre svaret, men da kan det komme for sent til at vi får tatt det med.

## Slik svarer dere

{{#if answerOnPaper}}
{{answerOnPaper}}
{{else}}
- E-posten som brevet fulgte med, har en lenke som er laget for dere. Der kan dere skrive innspillet i et skjema, laste det opp som fil eller si at dere ikke har merknader.
{{#if mailbox}}
- Dere kan også sende innspillet til {{mailbox}}.{{#if caseNumber}} Oppgi da vår referanse {{caseNumber}}.{{/if}}
{{/if}}
{{/if}}

{{#if portalAddress}}
Utkastene kan leses på {{portalAddress}}.

{{/if}}
## Kontakt

Har dere spørsmål, ta kontakt med {{contactName}} hos {{hostName}}{{#if contactTelephone}}, telefon {{contactTelephone}}{{/if}}{{#if contactEmail}}, e-post {{contactEmail}}{{/if}}.
`,
};
