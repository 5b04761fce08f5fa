import type { LetterKind } from '../../letter-occasion.js';
import type { LetterTexts } from '../../merge/letter-merge.js';

/** The reminder in English, until the host writes its own. */
const reminder: LetterTexts = {
  subject: 'Reminder: {{title}}{{#if caseNumber}} (case {{caseNumber}}){{/if}}',

  emailText: `To {{recipientName}}

We have not had your answer to the consultation “{{title}}”. The deadline is {{deadlineWeekday}} {{deadline}}.{{#if daysLeft}} That leaves {{daysLeft}}.{{/if}}

The link below was made for you. There you can answer in a form or upload your answer as a file. If you do not wish to answer, you can say so there with a couple of clicks, and we will not remind you again.

If you have answered in the last few days, please disregard this e-mail.
`,

  body: `# Reminder of consultation: {{title}}

We have not had an answer from {{recipientName}} in this consultation. The deadline is {{deadlineWeekday}} {{deadline}}.{{#if daysLeft}} That leaves {{daysLeft}}.{{/if}}

## How to answer

{{#if answerOnPaper}}
{{answerOnPaper}}
{{else}}
- The e-mail that came with this letter holds a link made for you. There you can write your answer in a form or upload it as a file.
- If you have no remarks, or do not wish to answer, you can say so in the same place with a couple of clicks. We will then not remind you again.
{{#if mailbox}}
- You can also send your answer to {{mailbox}}.{{#if caseNumber}} Please quote our reference {{caseNumber}}.{{/if}}
{{/if}}
{{/if}}

If a council or board is to consider the matter after the deadline, we welcome a preliminary answer now and the decision when it is ready.

{{#if portalAddress}}
The drafts can be read at {{portalAddress}}.

{{/if}}
If you have answered in the last few days, please disregard this reminder.

## Contact

If you have questions about the matter{{#if caseNumber}} ({{caseNumber}}){{/if}}, contact {{contactName}}{{#if contactTelephone}}, telephone {{contactTelephone}}{{/if}}{{#if contactEmail}}, e-mail {{contactEmail}}{{/if}}.
`,
};

/** The letter about a new deadline in English, until the host writes its own. It is true for one body as for all, and names nobody who asked. */
const extension: LetterTexts = {
  subject: 'New deadline: {{title}}{{#if caseNumber}} (case {{caseNumber}}){{/if}}',

  emailText: `To {{recipientName}}

You have a new deadline for answering the consultation “{{title}}”. The new deadline is {{deadlineWeekday}} {{deadline}}.{{#if formerDeadline}} It was {{formerDeadlineWeekday}} {{formerDeadline}}.{{/if}}

{{#if reason}}
{{reason}}

{{/if}}
The link below was made for you. If you have answered already, there is nothing you need to do, but you can change your answer until the new deadline.
`,

  body: `# New deadline in consultation: {{title}}

{{recipientName}} has a new deadline for answering this consultation. The new deadline is {{deadlineWeekday}} {{deadline}}.{{#if formerDeadline}} It was {{formerDeadlineWeekday}} {{formerDeadline}}.{{/if}}

{{#if reason}}
## Why the deadline was moved

{{reason}}

{{/if}}
The rest of the consultation letter stands. If you have answered already, there is nothing you need to do, but you can change your answer until the new deadline.

## How to answer

{{#if answerOnPaper}}
{{answerOnPaper}}
{{else}}
- The e-mail that came with this letter holds a link made for you. There you can write your answer in a form, upload it as a file, or say that you have no remarks.
{{#if mailbox}}
- You can also send your answer to {{mailbox}}.{{#if caseNumber}} Please quote our reference {{caseNumber}}.{{/if}}
{{/if}}
{{/if}}

{{#if portalAddress}}
The drafts can be read at {{portalAddress}}.

{{/if}}
## Contact

If you have questions about the matter{{#if caseNumber}} ({{caseNumber}}){{/if}}, contact {{contactName}}{{#if contactTelephone}}, telephone {{contactTelephone}}{{/if}}{{#if contactEmail}}, e-mail {{contactEmail}}{{/if}}.
`,
};

/** The letter about a corrected draft in English, until the host writes its own. */
const correction: LetterTexts = {
  subject: 'Correction: {{title}}{{#if caseNumber}} (case {{caseNumber}}){{/if}}',

  emailText: `To {{recipientName}}

We have corrected {{#if correctedDraft}}the draft “{{correctedDraft}}”{{else}}a draft{{/if}} in the consultation “{{title}}”. The new version replaces the one you received.

{{#if whatChangedPoints}}
This is new:

{{#each whatChangedPoints}}
- {{this}}
{{/each}}

{{/if}}
The deadline is {{deadlineWeekday}} {{deadline}}. The link below leads to the new version and to the form for your answer. If you have answered already, you can change your answer until the deadline.
`,

  body: `# Correction in consultation: {{title}}

We have corrected {{#if correctedDraft}}the draft “{{correctedDraft}}”{{else}}a draft{{/if}} in the consultation to which {{recipientName}} is invited. The new version replaces the one you received. We apologise for the inconvenience.

{{#if whatChangedPoints}}
## This is new

{{#each whatChangedPoints}}
- {{this}}
{{/each}}

{{/if}}
## What you should do

- Use the new version when you answer.
- If you have answered already, you can change your answer until the deadline. If the correction makes no difference to your answer, there is nothing you need to do.

## Deadline

The deadline for answering is {{deadlineWeekday}} {{deadline}}.

## How to answer

{{#if answerOnPaper}}
{{answerOnPaper}}
{{else}}
- The e-mail that came with this letter holds a link made for you. There you can write your answer in a form, upload it as a file, or say that you have no remarks.
{{#if mailbox}}
- You can also send your answer to {{mailbox}}.{{#if caseNumber}} Please quote our reference {{caseNumber}}.{{/if}}
{{/if}}
{{/if}}

{{#if portalAddress}}
The drafts can be read at {{portalAddress}}.

{{/if}}
## Contact

If you have questions about the matter{{#if caseNumber}} ({{caseNumber}}){{/if}}, contact {{contactName}}{{#if contactTelephone}}, telephone {{contactTelephone}}{{/if}}{{#if contactEmail}}, e-mail {{contactEmail}}{{/if}}.
`,
};

/** The texts of the letters that may come after the announcement, in English. */
export const englishFollowUps: Readonly<Record<Exclude<LetterKind, 'announcement' | 'closing'>, LetterTexts>> = {
  reminder,
  extension,
  correction,
};
