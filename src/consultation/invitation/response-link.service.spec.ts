import { addCast } from '../../../test/people/cast.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { actorFor, makeConsultation } from '../../../test/support/consultation/make-consultation.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { digestOf } from '../../shared/security/keyring.js';
import { Invitation } from './invitation.entity.js';
import { ResponseLink } from './response-link.entity.js';
import { ResponseLinkService } from './response-link.service.js';

describe('a response link', () => {
  let test: TestApp;
  let links: ResponseLinkService;
  let invitation: Invitation;
  let link: ResponseLink;

  beforeAll(async () => {
    test = await bootApp();
    const cast = await addCast(test);
    const consultation = await makeConsultation(test, await actorFor(test, cast.adviser.id));
    links = test.app.get(ResponseLinkService);
    await test.database.write(async (transaction) => {
      invitation = transaction.create(Invitation, {
        id: newId(),
        consultationId: consultation.id,
        hostId: consultation.hostId,
        organisationId: null,
        groupId: null,
        addressedName: 'Hábmera suohkan',
        sortKey: '1',
        searchText: 'habmera suohkan',
        email: 'postmottak@habmer.example',
        languageForm: 'nb',
        ownDeadlineOn: null,
        isInvited: true,
        createdAt: test.clock.now(),
      });
      await transaction.insert(Invitation, invitation);
    });
    [link] = (await test.database.write((transaction) => links.make(transaction, [invitation]))) as [ResponseLink]; // reason: one invitation gives one link
  });

  afterAll(async () => {
    await test.close();
  });

  const secretOf = async (linkId: string): Promise<string> => (await links.addressOf(linkId)).split('/').at(-1) ?? '';

  it('has the same secret each time it is handed over, so that a reminder carries it too', async () => {
    expect(await secretOf(link.id)).toBe(await secretOf(link.id));
  });

  it('leaves no secret in the database, only its digest', async () => {
    const secret = await secretOf(link.id);

    const row = await test.database.reader.findOneByOrFail(ResponseLink, { id: link.id });

    expect(JSON.stringify(row)).not.toContain(secret);
    expect(row.secretDigest).toBe(digestOf(secret));
  });

  it('lets its holder act for its body in its hearing', async () => {
    expect(await links.openBySecret(await secretOf(link.id))).toEqual({
      kind: 'link',
      id: link.id,
      name: 'Hábmera suohkan',
      holderName: '',
      maySubmit: true,
      invitationId: invitation.id,
      consultationId: invitation.consultationId,
      hostId: invitation.hostId,
    });
  });

  it('is not opened by a secret that was never given', async () => {
    expect(await links.openBySecret('A'.repeat(43))).toBeNull();
    expect(await links.openBySecret('')).toBeNull();
  });

  it('has another secret when a second one is made for the same body, and the first goes on working', async () => {
    const [second] = await test.database.write((transaction) => links.make(transaction, [invitation], 2));

    expect(await secretOf(second?.id ?? '')).not.toBe(await secretOf(link.id));
    expect(await links.find(link.id)).not.toBeNull();
  });

  it('opens nothing and has no address when it is revoked', async () => {
    const secret = await secretOf(link.id);

    await test.database.write((transaction) => links.revokeAll(transaction, invitation.id));

    expect(await links.openBySecret(secret)).toBeNull();
    expect(await links.find(link.id)).toBeNull();
    await expect(links.addressOf(link.id)).rejects.toBeInstanceOf(NotFound);
  });
});
