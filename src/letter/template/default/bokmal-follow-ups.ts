import type { LetterKind } from '../../letter-occasion.js';
import type { LetterTexts } from '../../merge/letter-merge.js';

/** The reminder in bokmål, until the host writes its own. */
const reminder: LetterTexts = {
  subject: 'Påminnelse: {{title}}{{#if caseNumber}} (sak {{caseNumber}}){{/if}}',

  emailText: `Til {{recipientName}}

Vi har ikke fått svar fra dere på høringen «{{title}}». Fristen er {{deadlineWeekday}} {{deadline}}.{{#if daysLeft}} Det er {{daysLeft}} igjen.{{/if}}

Lenken under er laget for dere. Der kan dere svare i et skjema eller laste opp svaret som fil. Ønsker dere ikke å svare, kan dere si det der med et par trykk. Da minner vi dere ikke på det igjen.

Har dere svart de siste dagene, kan dere se bort fra denne e-posten.
`,

  body: `# Påminnelse om høring: {{title}}

Vi har ikke fått svar fra {{recipientName}} i denne høringen. Fristen er {{deadlineWeekday}} {{deadline}}.{{#if daysLeft}} Det er {{daysLeft}} igjen.{{/if}}

## Slik svarer dere

{{#if answerOnPaper}}
{{answerOnPaper}}
{{else}}
- E-posten som brevet fulgte med, har en lenke som er laget for dere. Der kan dere skrive svaret i et skjema eller laste det opp som fil.
- Har dere ingen merknader, eller ønsker dere ikke å svare, kan dere si det samme sted med et par trykk. Da minner vi dere ikke på høringen igjen.
{{#if mailbox}}
- Dere kan også sende svaret til {{mailbox}}.{{#if caseNumber}} Oppgi da vår referanse {{caseNumber}}.{{/if}}
{{/if}}
{{/if}}

Skal saken behandles politisk eller i et styre etter fristen, tar vi gjerne imot et foreløpig svar nå og vedtaket når det er klart.

{{#if portalAddress}}
Utkastene kan leses på {{portalAddress}}.

{{/if}}
Har dere svart de siste dagene, kan dere se bort fra påminnelsen.

## Kontakt

Har dere spørsmål om saken{{#if caseNumber}} ({{caseNumber}}){{/if}}, ta kontakt med {{contactName}}{{#if contactTelephone}}, telefon {{contactTelephone}}{{/if}}{{#if contactEmail}}, e-post {{contactEmail}}{{/if}}.
`,
};

/** The letter about a new deadline in bokmål, until the host writes its own. It is true for one body as for all, and names nobody who asked. */
const extension: LetterTexts = {
  subject: 'Ny frist: {{title}}{{#if caseNumber}} (sak {{caseNumber}}){{/if}}',

  emailText: `Til {{recipientName}}

Dere har fått ny frist for å svare på høringen «{{title}}». Den nye fristen er {{deadlineWeekday}} {{deadline}}.{{#if formerDeadline}} Fristen var {{formerDeadlineWeekday}} {{formerDeadline}}.{{/if}}

{{#if reason}}
{{reason}}

{{/if}}
Lenken under er laget for dere. Har dere allerede svart, trenger dere ikke å gjøre noe, men dere kan endre svaret fram til den nye fristen.
`,

  body: `# Ny frist i høring: {{title}}

{{recipientName}} har fått ny frist for å svare i denne høringen. Den nye fristen er {{deadlineWeekday}} {{deadline}}.{{#if formerDeadline}} Fristen var {{formerDeadlineWeekday}} {{formerDeadline}}.{{/if}}

{{#if reason}}
## Hvorfor fristen er flyttet

{{reason}}

{{/if}}
Resten av høringsbrevet gjelder som før. Har dere allerede svart, trenger dere ikke å gjøre noe, men dere kan endre svaret fram til den nye fristen.

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
## Kontakt

Har dere spørsmål om saken{{#if caseNumber}} ({{caseNumber}}){{/if}}, ta kontakt med {{contactName}}{{#if contactTelephone}}, telefon {{contactTelephone}}{{/if}}{{#if contactEmail}}, e-post {{contactEmail}}{{/if}}.
`,
};

/** The letter about a corrected draft in bokmål, until the host writes its own. */
const correction: LetterTexts = {
  subject: 'Rettelse: {{title}}{{#if caseNumber}} (sak {{caseNumber}}){{/if}}',

  emailText: `Til {{recipientName}}

Vi har rettet {{#if correctedDraft}}utkastet «{{correctedDraft}}»{{else}}et utkast{{/if}} i høringen «{{title}}». Den nye utgaven gjelder i stedet for den dere fikk før.

{{#if whatChangedPoints}}
Dette er nytt:

{{#each whatChangedPoints}}
- {{this}}
{{/each}}

{{/if}}
Fristen er {{deadlineWeekday}} {{deadline}}. Lenken under fører til den nye utgaven og til skjemaet for å svare. Har dere allerede svart, kan dere endre svaret fram til fristen.
`,

  body: `# Rettelse i høring: {{title}}

Vi har rettet {{#if correctedDraft}}utkastet «{{correctedDraft}}»{{else}}et utkast{{/if}} i høringen som {{recipientName}} er invitert til. Den nye utgaven gjelder i stedet for den dere fikk før. Vi beklager bryet.

{{#if whatChangedPoints}}
## Dette er nytt

{{#each whatChangedPoints}}
- {{this}}
{{/each}}

{{/if}}
## Hva dere bør gjøre

- Bruk den nye utgaven når dere svarer.
- Har dere allerede svart, kan dere endre svaret fram til fristen. Har rettelsen ikke noe å si for svaret, trenger dere ikke å gjøre noe.

## Frist

Fristen for å svare er {{deadlineWeekday}} {{deadline}}.

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
## Kontakt

Har dere spørsmål om saken{{#if caseNumber}} ({{caseNumber}}){{/if}}, ta kontakt med {{contactName}}{{#if contactTelephone}}, telefon {{contactTelephone}}{{/if}}{{#if contactEmail}}, e-post {{contactEmail}}{{/if}}.
`,
};

/** The texts of the letters that may come after the announcement, in bokmål. */
export const bokmalFollowUps: Readonly<Record<Exclude<LetterKind, 'announcement' | 'closing'>, LetterTexts>> = {
  reminder,
  extension,
  correction,
};
