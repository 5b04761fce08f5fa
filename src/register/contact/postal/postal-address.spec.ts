import { eachDatabase } from '../../../../test/support/databases.js';
import {
  addBodies,
  addresses,
  personAt,
  registerOn,
  type RegisterParts,
} from '../../../../test/support/register/register-on.js';
import { AuditEntry } from '../../../audit/audit-entry.entity.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { ChangedMeanwhile, NotAllowed } from '../../../shared/errors/domain-error.js';
import { bodySubject, type RegisterSubject } from '../../register-subject.js';
import { seenOf } from '../../seen.js';
import { PostalAddress } from './postal-address.entity.js';
import { PostalAddressService } from './postal-address.service.js';

eachDatabase('how a host reaches a body', (the) => {
  let register: RegisterParts;
  let postal: PostalAddressService;
  let adviser: PersonActor;

  beforeEach(async () => {
    register = await registerOn(the.database, the.clock);
    postal = new PostalAddressService(the.database, register.audit);
    adviser = personAt(register.directorate, 'adviser');
  });

  afterEach(() => {
    register.remove();
  });

  const bodyNamed = async (name: string): Promise<RegisterSubject> => {
    const [body] = await addBodies(register, adviser, name);
    return bodySubject(body?.id ?? '');
  };
  /** Two bodies that were found to be one: the one that went, and the one that stayed. */
  const mergedPair = async (before: (gone: RegisterSubject) => Promise<void>): Promise<RegisterSubject[]> => {
    const [gone, kept] = await addBodies(register, adviser, 'Gamle Akan', 'Akan');
    if (!gone || !kept) throw new Error('The bodies were not added');
    await before(bodySubject(gone.id));
    await register.merges.merge(adviser, {
      goneId: gone.id,
      goneVersion: gone.version,
      keptId: kept.id,
      keptVersion: kept.version,
    });
    return [bodySubject(gone.id), bodySubject(kept.id)];
  };
  const deeds = async (action: string): Promise<number> =>
    (await the.database.reader.findBy(AuditEntry, { action })).length;

  describe('by post', () => {
    it('is stored, replaced and taken away, with a trace of each', async () => {
      const akan = await bodyNamed('Akan');

      await postal.save(adviser, akan, '', 'Torggata 1\n0181 Oslo');
      await postal.save(adviser, akan, 'Torggata 1\n0181 Oslo', 'Postboks 2\n0101 Oslo');
      expect(await postal.of(adviser.hostId, akan)).toBe('Postboks 2\n0101 Oslo');
      await postal.save(adviser, akan, 'Postboks 2\n0101 Oslo', '');

      expect(await the.database.reader.count(PostalAddress)).toBe(0);
      expect(await deeds('organisation.postalAddressChanged')).toBe(3);
    });

    it('is not written over when somebody changed it meanwhile, nor by a reader', async () => {
      const akan = await bodyNamed('Akan');
      await postal.save(adviser, akan, '', 'Torggata 1');

      await expect(postal.save(adviser, akan, '', 'Torggata 2')).rejects.toBeInstanceOf(ChangedMeanwhile);
      const reader = personAt(register.directorate, 'reader');
      await expect(postal.save(reader, akan, 'Torggata 1', 'X')).rejects.toBeInstanceOf(NotAllowed);
    });

    it('is each host’s own', async () => {
      const akan = await bodyNamed('Akan');
      await postal.save(adviser, akan, '', 'Torggata 1');

      expect(await postal.of(register.association.id, akan)).toBe('');
    });

    it('goes with the body that another is merged into', async () => {
      const [, kept] = await mergedPair((gone) => postal.save(adviser, gone, '', 'Torggata 1'));

      expect(await postal.of(adviser.hostId, kept ?? bodySubject(''))).toBe('Torggata 1');
    });
  });

  describe('when an e-mail address turns out to be wrong', () => {
    const correct = (subject: RegisterSubject, from: string, to: string, by = adviser): Promise<void> =>
      the.database.write((transaction) => register.contacts.correct(transaction, by, subject, { from, to }));
    const contactsOf = (subject: RegisterSubject) => register.contacts.of(adviser.hostId, subject);
    const store = async (subject: RegisterSubject, ...emails: readonly [string, string?]): Promise<void> =>
      register.contacts.save(adviser, subject, seenOf(await contactsOf(subject)), addresses(...emails));

    it('is corrected wherever it stands, and nowhere else', async () => {
      const akan = await bodyNamed('Akan');
      await store(akan, 'horing@akan.example', 'gammel@akan.example');

      await correct(akan, 'GAMMEL@akan.example', 'post@akan.example');

      expect(await contactsOf(akan)).toEqual(addresses('horing@akan.example', 'post@akan.example'));
      expect(await deeds('organisation.contactsChanged')).toBe(2);
    });

    it('becomes the address for hearings where the wrong one does not stand any more', async () => {
      const akan = await bodyNamed('Akan');

      await correct(akan, 'gammel@akan.example', 'post@akan.example');

      expect(await contactsOf(akan)).toEqual(addresses('post@akan.example'));
    });

    it('is corrected at the body that took its place', async () => {
      const [gone, kept] = await mergedPair(() => Promise.resolve());

      await correct(gone ?? bodySubject(''), 'gammel@akan.example', 'post@akan.example');

      expect(await contactsOf(kept ?? bodySubject(''))).toEqual(addresses('post@akan.example'));
    });

    it('is not corrected by a reader', async () => {
      const akan = await bodyNamed('Akan');

      const late = correct(akan, 'a@akan.example', 'b@akan.example', personAt(register.directorate, 'reader'));

      await expect(late).rejects.toBeInstanceOf(NotAllowed);
    });
  });
});
