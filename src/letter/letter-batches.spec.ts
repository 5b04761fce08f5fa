import { approveHearing, type PreparedHearing } from '../../test/support/hearing.js';
import { lettersOnEachDatabase } from '../../test/support/letter-suite.js';
import { Invitation } from '../consultation/invitation/invitation.entity.js';
import { ApprovalService } from './approval/approval.service.js';
import { Letter } from './letter.entity.js';
import { NoTemplate } from './letter.errors.js';
import { announcementOccasion } from './letter-occasion.js';
import type { LetterOrder } from './letter-order.js';
import { LetterService } from './letter.service.js';

function announcementOf(dispatchKey: string): LetterOrder {
  return { dispatchKey, occasion: announcementOccasion };
}

lettersOnEachDatabase('the letters of a dispatch', (the) => {
  let hearing: PreparedHearing;
  const letters = (): LetterService => the.suite.service.app.get(LetterService, { strict: false });

  beforeAll(async () => {
    hearing = await the.suite.prepared();
    await approveHearing(the.suite.service, the.suite.people, hearing);
  });

  function invitations(): Promise<Invitation[]> {
    return the.suite.service.database.reader.find(Invitation, {
      where: { consultationId: hearing.id, isInvited: true },
      order: { id: 'ASC' },
    });
  }

  test('are of a hearing whose approval still holds', async () => {
    const approvals = the.suite.service.app.get(ApprovalService, { strict: false });

    expect(await approvals.isStillApproved(hearing.id)).toBe(true);
  });

  test('are kept once for each body, whatever is done again', async () => {
    const all = await invitations();
    const ids = all.map(({ id }) => id);
    const made = await letters().makeLetters(all, announcementOf('d'));
    expect(await letters().withoutLetter(ids, 'd')).toEqual(ids);

    const first = await the.suite.service.database.write((transaction) =>
      letters().keep(transaction, made.slice(0, 2)),
    );
    expect(await letters().withoutLetter(ids, 'd')).toEqual(ids.slice(2));
    const again = await letters().makeLetters(all, announcementOf('d'));
    const stand = await the.suite.service.database.write((transaction) => letters().keep(transaction, again));

    expect(stand.slice(0, 2).map(({ id }) => id)).toEqual(first.map(({ id }) => id));
    const kept = await the.suite.service.database.reader.findBy(Letter, {
      consultationId: hearing.id,
      dispatchKey: 'd',
    });
    expect(kept).toHaveLength(all.length);
    expect(new Set(kept.map(({ filename }) => filename)).size).toBe(all.length);
  });

  test('made at the same instant from the same text are the same bytes', async () => {
    const once = await letters().makeLetters(await invitations(), announcementOf('e'));
    const again = await letters().makeLetters(await invitations(), announcementOf('f'));

    expect(again.map(({ letter }) => letter.pdfSha256)).toEqual(once.map(({ letter }) => letter.pdfSha256));
  });

  test('are not drawn inside a transaction, which would hold the only writer', async () => {
    const [invitation] = await invitations();

    await expect(
      the.suite.service.database.write(() =>
        letters().makeLetters(invitation ? [invitation] : [], announcementOf('g')),
      ),
    ).rejects.toThrow(/outside/);
  });

  test('are not made in a language form that was never approved', async () => {
    const [invitation] = await invitations();
    const english = Object.assign(new Invitation(), { ...invitation, languageForm: 'en' });

    await expect(letters().makeLetters([english], announcementOf('h'))).rejects.toThrow(NoTemplate);
  });

  test('cannot be written twice for one body, even behind the back of the service', async () => {
    const [row] = await the.suite.service.database.reader.findBy(Letter, { dispatchKey: 'd' });

    const again = { ...row, id: 'another' };
    await expect(the.suite.service.database.write((transaction) => transaction.insert(Letter, again))).rejects.toThrow(
      /unique/i,
    );
  });
});
