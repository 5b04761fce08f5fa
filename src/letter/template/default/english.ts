import type { LetterTexts } from '../../merge/letter-merge.js';

/** The letter in English, until the host writes its own. */
export const englishTemplate: LetterTexts = {
  subject: 'Consultation: {{title}}{{#if caseNumber}} (case {{caseNumber}}){{/if}}',

  emailText: `To {{recipientName}}

{{hostName}} is holding a public consultation on “{{title}}”. The letter with the background, the questions and the list of consultation bodies is attached.

{{shortSummary}}

Please answer by {{deadlineWeekday}} {{deadline}}. The link below leads to the drafts and to the form for your answer. It was made for you and needs no account, so please give it only to those who are to answer on your behalf.
`,

  body: `# Consultation: {{title}}

{{hostName}} invites {{recipientName}} to comment on this matter. Please answer by {{deadlineWeekday}} {{deadline}}.

{{#if shortSummary}}
## In brief

{{shortSummary}}

{{/if}}
## Background and mandate

{{background}}

{{#if goals}}
## Goals

{{goals}}

{{/if}}
## What is under consultation

{{#each drafts}}
- {{title}}
{{/each}}

{{#if papers}}
These documents go with the drafts:

{{#each papers}}
- {{title}}
{{/each}}

{{/if}}
{{#if notUnderConsultation}}
## What is not under consultation

{{notUnderConsultation}}

{{/if}}
{{#if mainChanges}}
## The main changes

{{mainChanges}}

{{/if}}
{{#if questions}}
## Questions we would like answered

{{#each questions}}
{{number}}. {{text}}{{#if about}} ({{about}}){{/if}}
{{/each}}

Please answer the questions that concern you. You may also raise other aspects of the matter.

{{/if}}
{{#if separateAnswers}}
Please give a separate answer for each draft you comment on.

{{/if}}
{{#if otherRounds}}
## Other rounds of the same programme

{{#each otherRounds}}
- {{title}}{{#if drafts}}: {{drafts}}{{/if}}{{#if deadline}}. Deadline {{deadline}}{{/if}}{{#if status}} ({{status}}){{/if}}
{{/each}}

{{/if}}
## Deadline

We must have your answer by the end of {{deadlineWeekday}} {{deadline}}. If a council or board is to consider the matter later than this, we welcome a preliminary answer by the deadline and the decision when it is ready.

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
## Who may answer

The consultation is open to all. Organisations and persons who are not on the list at the end may also answer. Please consider whether your units, members or local branches should be asked for their views.

{{#if answersArePublic}}
## Answers are public

Answers to consultations are public under the Freedom of Information Act, and we put them on our website. Please leave out information about the health of individuals and anything else that is confidential.

{{/if}}
## Contact

If you have questions, contact {{contactName}}{{#if contactTelephone}}, telephone {{contactTelephone}}{{/if}}{{#if contactEmail}}, e-mail {{contactEmail}}{{/if}}.
`,
};
