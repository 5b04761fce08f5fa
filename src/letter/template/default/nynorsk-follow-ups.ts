import type { LetterKind } from '../../letter-occasion.js';
import type { LetterTexts } from '../../merge/letter-merge.js';

/** The reminder in nynorsk, until the host writes its own. */
const reminder: LetterTexts = {
  subject: 'Påminning: {{title}}{{#if caseNumber}} (sak {{caseNumber}}){{/if}}',

  emailText: `Til {{recipientName}}

Vi har ikkje fått svar frå dykk på høyringa «{{title}}». Fristen er {{deadlineWeekday}} {{deadline}}.{{#if daysLeft}} Det er {{daysLeft}} att.{{/if}}

Lenkja under er laga for dykk. Der kan de svare i eit skjema eller laste opp svaret som fil. Ønskjer de ikkje å svare, kan de seie det der med eit par trykk. Då minner vi dykk ikkje på det igjen.

Har de svart dei siste dagane, kan de sjå bort frå denne e-posten.
`,

  body: `# Påminning om høyring: {{title}}

Vi har ikkje fått svar frå {{recipientName}} i denne høyringa. Fristen er {{deadlineWeekday}} {{deadline}}.{{#if daysLeft}} Det er {{daysLeft}} att.{{/if}}

## Slik svarer de

{{#if answerOnPaper}}
{{answerOnPaper}}
{{else}}
- E-posten som brevet følgde med, har ei lenkje som er laga for dykk. Der kan de skrive svaret i eit skjema eller laste det opp som fil.
- Har de ingen merknader, eller ønskjer de ikkje å svare, kan de seie det same staden med eit par trykk. Då minner vi dykk ikkje på høyringa igjen.
{{#if mailbox}}
- De kan òg sende svaret til {{mailbox}}.{{#if caseNumber}} Oppgi då referansen vår {{caseNumber}}.{{/if}}
{{/if}}
{{/if}}

Skal saka behandlast politisk eller i eit styre etter fristen, tek vi gjerne imot eit førebels svar no og vedtaket når det er klart.

{{#if portalAddress}}
Utkasta kan lesast på {{portalAddress}}.

{{/if}}
Har de svart dei siste dagane, kan de sjå bort frå påminninga.

## Kontakt

Har de spørsmål om saka{{#if caseNumber}} ({{caseNumber}}){{/if}}, ta kontakt med {{contactName}}{{#if contactTelephone}}, telefon {{contactTelephone}}{{/if}}{{#if contactEmail}}, e-post {{contactEmail}}{{/if}}.
`,
};

/** The letter about a new deadline in nynorsk, until the host writes its own. It is true for one body as for all, and names nobody who asked. */
const extension: LetterTexts = {
  subject: 'Ny frist: {{title}}{{#if caseNumber}} (sak {{caseNumber}}){{/if}}',

  emailText: `Til {{recipientName}}

De har fått ny frist for å svare på høyringa «{{title}}». Den nye fristen er {{deadlineWeekday}} {{deadline}}.{{#if formerDeadline}} Fristen var {{formerDeadlineWeekday}} {{formerDeadline}}.{{/if}}

{{#if reason}}
{{reason}}

{{/if}}
Lenkja under er laga for dykk. Har de allereie svart, treng de ikkje å gjere noko, men de kan endre svaret fram til den nye fristen.
`,

  body: `# Ny frist i høyring: {{title}}

{{recipientName}} har fått ny frist for å svare i denne høyringa. Den nye fristen er {{deadlineWeekday}} {{deadline}}.{{#if formerDeadline}} Fristen var {{formerDeadlineWeekday}} {{formerDeadline}}.{{/if}}

{{#if reason}}
## Kvifor fristen er flytta

{{reason}}

{{/if}}
Resten av høyringsbrevet gjeld som før. Har de allereie svart, treng de ikkje å gjere noko, men de kan endre svaret fram til den nye fristen.

## Slik svarer de

{{#if answerOnPaper}}
{{answerOnPaper}}
{{else}}
- E-posten som brevet følgde med, har ei lenkje som er laga for dykk. Der kan de skrive svaret i eit skjema, laste det opp som fil eller seie at de ikkje har merknader.
{{#if mailbox}}
- De kan òg sende svaret til {{mailbox}}.{{#if caseNumber}} Oppgi då referansen vår {{caseNumber}}.{{/if}}
{{/if}}
{{/if}}

{{#if portalAddress}}
Utkasta kan lesast på {{portalAddress}}.

{{/if}}
## Kontakt

Har de spørsmål om saka{{#if caseNumber}} ({{caseNumber}}){{/if}}, ta kontakt med {{contactName}}{{#if contactTelephone}}, telefon {{contactTelephone}}{{/if}}{{#if contactEmail}}, e-post {{contactEmail}}{{/if}}.
`,
};

/** The letter about a corrected draft in nynorsk, until the host writes its own. */
const correction: LetterTexts = {
  subject: 'Retting: {{title}}{{#if caseNumber}} (sak {{caseNumber}}){{/if}}',

  emailText: `Til {{recipientName}}

Vi har retta {{#if correctedDraft}}utkastet «{{correctedDraft}}»{{else}}eit utkast{{/if}} i høyringa «{{title}}». Den nye utgåva gjeld i staden for den de fekk før.

{{#if whatChangedPoints}}
Dette er nytt:

{{#each whatChangedPoints}}
- {{this}}
{{/each}}

{{/if}}
Fristen er {{deadlineWeekday}} {{deadline}}. Lenkja under fører til den nye utgåva og til skjemaet for å svare. Har de allereie svart, kan de endre svaret fram til fristen.
`,

  body: `# Retting i høyring: {{title}}

Vi har retta {{#if correctedDraft}}utkastet «{{correctedDraft}}»{{else}}eit utkast{{/if}} i høyringa som {{recipientName}} er invitert til. Den nye utgåva gjeld i staden for den de fekk før. Vi orsakar bryet.

{{#if whatChangedPoints}}
## Dette er nytt

{{#each whatChangedPoints}}
- {{this}}
{{/each}}

{{/if}}
## Kva de bør gjere

- Bruk den nye utgåva når de svarer.
- Har de allereie svart, kan de endre svaret fram til fristen. Har rettinga ikkje noko å seie for svaret, treng de ikkje å gjere noko.

## Frist

Fristen for å svare er {{deadlineWeekday}} {{deadline}}.

## Slik svarer de

{{#if answerOnPaper}}
{{answerOnPaper}}
{{else}}
- E-posten som brevet følgde med, har ei lenkje som er laga for dykk. Der kan de skrive svaret i eit skjema, laste det opp som fil eller seie at de ikkje har merknader.
{{#if mailbox}}
- De kan òg sende svaret til {{mailbox}}.{{#if caseNumber}} Oppgi då referansen vår {{caseNumber}}.{{/if}}
{{/if}}
{{/if}}

{{#if portalAddress}}
Utkasta kan lesast på {{portalAddress}}.

{{/if}}
## Kontakt

Har de spørsmål om saka{{#if caseNumber}} ({{caseNumber}}){{/if}}, ta kontakt med {{contactName}}{{#if contactTelephone}}, telefon {{contactTelephone}}{{/if}}{{#if contactEmail}}, e-post {{contactEmail}}{{/if}}.
`,
};

/** The texts of the letters that may come after the announcement, in nynorsk. */
export const nynorskFollowUps: Readonly<Record<Exclude<LetterKind, 'announcement' | 'closing'>, LetterTexts>> = {
  reminder,
  extension,
  correction,
};
