import { approveHearing, openHearing, type PreparedHearing } from '../../../test/support/hearing.js';
import { lettersOnEachDatabase } from '../../../test/support/letter-suite.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { ContentStands } from '../../consultation/consultation.errors.js';
import { DraftVersion } from '../../consultation/draft/draft-version.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Paper } from '../../consultation/paper/paper.entity.js';
import { MessageAttachment } from '../../delivery/message/message-attachment.entity.js';
import { Message } from '../../delivery/message/message.entity.js';
import { ChangedMeanwhile } from '../../shared/errors/domain-error.js';
import { ApprovalService } from '../approval/approval.service.js';
import { announcementOccasion, emptyOccasion } from '../letter-occasion.js';
import type { LetterKind } from '../letter-occasion.js';
import { LetterService } from '../letter.service.js';
import { LetterTemplateReader } from '../template/letter-template-reader.js';
import { EnclosureService } from './enclosure.service.js';
import { unchosen } from './letter-enclosure.entity.js';

lettersOnEachDatabase('files or links with a letter', (the) => {
  const service = (): EnclosureService => the.suite.service.app.get(EnclosureService, { strict: false });
  const reader = () => the.suite.service.database.reader;

  function attach(hearing: PreparedHearing, kind: LetterKind = 'announcement', seenVersion = 0): Promise<void> {
    const choice = { ...unchosen(kind), attachPapers: true };
    return service().choose(the.suite.people.adviser, hearing.id, { kind, ...choice, seenVersion });
  }

  async function leaveOutForm(hearing: PreparedHearing): Promise<void> {
    const choice = { attachPapers: false, attachForm: false, seenVersion: 0 };
    await service().choose(the.suite.people.adviser, hearing.id, { kind: 'announcement', ...choice });
  }

  async function attachedTo(hearing: PreparedHearing, kind: LetterKind) {
    const [invitation] = await reader().findBy(Invitation, { consultationId: hearing.id, isInvited: true });
    const order = {
      dispatchKey: `try ${kind}`,
      occasion: kind === 'announcement' ? announcementOccasion : emptyOccasion(kind),
    };
    const letters = the.suite.service.app.get(LetterService, { strict: false });
    const [made] = await letters.makeLetters(invitation ? [invitation] : [], order);
    return { names: (made?.attachments ?? []).map(({ filename }) => filename), text: made?.email.textBody ?? '' };
  }

  test('are links until somebody chooses, and the form the only file besides the letter', async () => {
    const hearing = await the.suite.prepared();
    await approveHearing(the.suite.service, the.suite.people, hearing);

    const { names, text } = await attachedTo(hearing, 'announcement');

    expect(names.slice(1)).toEqual([expect.stringMatching(/^svarskjema-.*\.docx$/)]);
    expect(text).toContain(names[1]);
  });

  test('chosen as files go along after the letter, frozen by their digests with every message', async () => {
    const hearing = await the.suite.prepared();
    await attach(hearing);
    await approveHearing(the.suite.service, the.suite.people, hearing);
    await openHearing(the.suite.service, the.suite.people, hearing);

    const papers = await reader().findBy(Paper, { consultationId: hearing.id });
    const versions = await reader().findBy(
      DraftVersion,
      hearing.draftIds.map((draftId) => ({ draftId })),
    );
    const messages = await reader().findBy(Message, { purpose: 'announcement' });
    const mine = messages.filter(({ recipientRef }) =>
      hearing.invited.some(({ invitationId }) => invitationId === recipientRef),
    );
    expect(mine.length).toBeGreaterThan(0);
    for (const message of mine) {
      const files = await reader().find(MessageAttachment, {
        where: { messageId: message.id },
        order: { position: 'ASC' },
      });
      expect(
        files
          .slice(2)
          .map(({ sha256 }) => sha256)
          .sort(),
      ).toEqual([...versions, ...papers].map(({ sha256 }) => sha256).sort());
      for (const { filename } of files.slice(1)) expect(message.textBody).toContain(filename);
    }
  });

  test('for the announcement are approved with the rest: another choice voids the approval', async () => {
    const hearing = await the.suite.prepared();
    await approveHearing(the.suite.service, the.suite.people, hearing);
    const approvals = the.suite.service.app.get(ApprovalService, { strict: false });
    const before = await approvals.digestOf(hearing.id);

    await attach(hearing);

    const { state } = await reader().findOneByOrFail(Consultation, { id: hearing.id });
    expect(state).toBe('draft');
    expect(await approvals.digestOf(hearing.id)).not.toBe(before);
  });

  test('for another kind are chosen while the hearing is out, without touching what was approved', async () => {
    const hearing = await the.suite.prepared();
    await approveHearing(the.suite.service, the.suite.people, hearing);
    await openHearing(the.suite.service, the.suite.people, hearing);
    const templates = the.suite.service.app.get(LetterTemplateReader, { strict: false });
    const before = await templates.digestOf(hearing.id, 'correction');

    await attach(hearing, 'correction');

    expect((await attachedTo(hearing, 'correction')).names.length).toBeGreaterThan(1);
    expect((await attachedTo(hearing, 'reminder')).names).toHaveLength(1);
    expect(await templates.digestOf(hearing.id, 'correction')).not.toBe(before);
    expect(await the.suite.service.app.get(ApprovalService, { strict: false }).isStillApproved(hearing.id)).toBe(true);
    await expect(attach(hearing)).rejects.toThrow(ContentStands);
  });

  test('are links when the files are too much for an e-mail', async () => {
    const hearing = await the.suite.prepared();
    await attach(hearing, 'reminder');
    await the.suite.service.database.write((transaction) =>
      transaction.update(Paper, { consultationId: hearing.id }, { sizeBytes: 12_000_000 }),
    );

    expect((await attachedTo(hearing, 'reminder')).names).toHaveLength(1);
  });

  test('that the form is left out is approved with the rest, that it goes along is not asked again', async () => {
    const hearing = await the.suite.prepared();
    const approvals = the.suite.service.app.get(ApprovalService, { strict: false });
    const before = await approvals.digestOf(hearing.id);
    await attach(hearing);
    await service().choose(the.suite.people.adviser, hearing.id, {
      kind: 'announcement',
      ...unchosen('announcement'),
      seenVersion: 1,
    });
    expect(await approvals.digestOf(hearing.id)).toBe(before);

    await service().choose(the.suite.people.adviser, hearing.id, {
      kind: 'announcement',
      attachPapers: false,
      attachForm: false,
      seenVersion: 2,
    });

    expect(await approvals.digestOf(hearing.id)).not.toBe(before);
  });

  test('without the form are the letter alone', async () => {
    const hearing = await the.suite.prepared();
    await leaveOutForm(hearing);
    await approveHearing(the.suite.service, the.suite.people, hearing);

    expect((await attachedTo(hearing, 'announcement')).names).toHaveLength(1);
  });

  test('over somebody else’s choice are refused', async () => {
    const hearing = await the.suite.prepared();
    await attach(hearing);

    await expect(attach(hearing)).rejects.toThrow(ChangedMeanwhile);
    await expect(attach(hearing, 'announcement', 1)).resolves.toBeUndefined();
  });

  test('leave a row in the audit trail', async () => {
    const hearing = await the.suite.prepared();
    await attach(hearing);

    const rows = await reader().findBy(AuditEntry, { objectId: hearing.id, action: 'letterEnclosure.chosen' });
    expect(rows).toHaveLength(1);
  });
});
