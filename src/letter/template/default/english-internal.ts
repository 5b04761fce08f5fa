import type { LetterTexts } from '../../merge/letter-merge.js';

/** The letter of an association that hears its own members before it answers another's hearing, in English. */
export const englishInternalTemplate: LetterTexts = {
  subject: 'Internal consultation: {{outerTitle}}',

  emailText: `To {{recipientName}}

{{outerHostName}} has sent “{{outerTitle}}” out for consultation. {{hostName}} asks for your views on its answer by {{deadlineWeekday}} {{deadline}}.

{{shortSummary}}

{{#if mustNameDrafts}}
The consultation is about several drafts. Please say which of them you are answering about.

{{/if}}
The link below leads to the drafts and to the form for your answer. It was made for you and needs no account, so please give it only to those who are to answer on your behalf. If the matter is not important to you, you can say in a few clicks that you have no remarks.
`,

  body: `# Internal consultation: {{outerTitle}}

{{outerHostName}} has sent “{{outerTitle}}” out for consultation{{#if outerCaseNumber}} (their case number: {{outerCaseNumber}}){{/if}}.{{#if throughHostName}} {{throughHostName}} is to answer, and has asked us for our views.{{/if}} {{hostName}} asks {{recipientName}} for its views by {{deadlineWeekday}} {{deadline}}.

{{#if shortSummary}}
## In brief

{{shortSummary}}

{{/if}}
{{#if background}}
## Background

{{background}}

{{/if}}
{{#if goals}}
## Goals

{{goals}}

{{/if}}
{{#if drafts}}
## What is under consultation

{{#each drafts}}
- {{title}}
{{/each}}

{{/if}}
{{#if papers}}
## Other documents

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
{{#if mustNameDrafts}}
## Say which drafts you are answering about

The consultation is about several drafts. Please say which of them your views concern, and keep what you think of each draft apart. That lets us put it where it belongs.

{{/if}}
{{#if organName}}
## Who adopts the answer

The answer from {{hostName}} is treated by {{organName}}{{#if meeting}} on {{meetingWeekday}} {{meeting}}{{/if}}.

{{/if}}
## Deadline

We must have your views by the end of {{deadlineWeekday}} {{deadline}}, so that we can gather them into one answer. After the deadline you can still upload or change your answer, but it may come too late for us to include it.

## How to answer

{{#if answerOnPaper}}
{{answerOnPaper}}
{{else}}
- The e-mail that came with this letter holds a link made for you. There you can write your views in a form, upload them as a file, or say that you have no remarks.
{{#if mailbox}}
- You can also send your views to {{mailbox}}.{{#if caseNumber}} Please quote our reference {{caseNumber}}.{{/if}}
{{/if}}
{{/if}}

{{#if portalAddress}}
The drafts can be read at {{portalAddress}}.

{{/if}}
## Contact

If you have questions, contact {{contactName}} at {{hostName}}{{#if contactTelephone}}, telephone {{contactTelephone}}{{/if}}{{#if contactEmail}}, e-mail {{contactEmail}}{{/if}}.
`,
};
