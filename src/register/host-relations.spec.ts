import { eachDatabase } from '../../test/support/databases.js';
import {
  addBodies,
  addresses,
  found,
  listOf,
  personAt,
  registerOn,
  serviceFor,
  type RegisterParts,
} from '../../test/support/register/register-on.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import type { PersonActor } from '../identity/access/actor.js';
import { ChangedMeanwhile, NotAllowed, NotFound } from '../shared/errors/domain-error.js';
import { CalendarDay } from '../shared/time/calendar-day.js';
import { AssociationEndsBeforeItBegins, AssociationOverlaps } from './association/association.errors.js';
import { Category } from './category/category.entity.js';
import { CategoryNameTaken } from './category/category.errors.js';
import { Contact } from './contact/contact.entity.js';
import { GroupMember } from './group/group-member.entity.js';
import { GroupNameTaken, GroupsInARing } from './group/group.errors.js';
import { shownOf } from './group/group.service.js';
import { OrganisationGroup } from './group/organisation-group.entity.js';
import { bodySubject, groupSubject } from './register-subject.js';
import { seenOf } from './seen.js';

eachDatabase('what a host has in the register', (the) => {
  let register: RegisterParts;
  let adviser: PersonActor;
  let reader: PersonActor;
  let secretary: PersonActor;

  beforeEach(async () => {
    register = await registerOn(the.database, the.clock);
    adviser = personAt(register.directorate, 'adviser');
    reader = personAt(register.directorate, 'reader');
    secretary = personAt(register.association, 'adviser');
  });

  afterEach(() => {
    register.remove();
  });

  const importList = (...names: readonly string[]) =>
    register.imports.carryOut(serviceFor(register.directorate), register.directorate.id, { file: listOf(...names) });
  const categoryNames = async (): Promise<string[]> =>
    (await the.database.reader.find(Category, { order: { position: 'ASC' } })).map(({ name }) => name);

  describe('addresses', () => {
    const seenBy = async (actor: PersonActor, id: string): Promise<string> =>
      seenOf(await register.contacts.of(actor.hostId, bodySubject(id)));

    it('are stored by purpose, and removed when left empty', async () => {
      const [body] = await addBodies(register, adviser, 'Akan');
      const id = body?.id ?? '';
      await register.contacts.save(
        adviser,
        bodySubject(id),
        await seenBy(adviser, id),
        addresses('a@x.example', 'b@x.example'),
      );

      await register.contacts.save(adviser, bodySubject(id), await seenBy(adviser, id), addresses('', 'b@x.example'));

      expect(await the.database.reader.find(Contact)).toMatchObject([{ purpose: 'general', email: 'b@x.example' }]);
    });

    it('of one host are not seen by another', async () => {
      const [body] = await addBodies(register, adviser, 'Akan');
      const id = body?.id ?? '';
      await register.contacts.save(adviser, bodySubject(id), await seenBy(adviser, id), addresses('a@x.example'));

      expect(await register.contacts.of(register.association.id, bodySubject(id))).toEqual(addresses(''));
    });

    it('that somebody changed meanwhile are not written over', async () => {
      const [body] = await addBodies(register, adviser, 'Akan');
      const id = body?.id ?? '';
      const seen = await seenBy(adviser, id);
      await register.contacts.save(adviser, bodySubject(id), seen, addresses('a@x.example'));

      const late = register.contacts.save(adviser, bodySubject(id), seen, addresses('b@x.example'));

      await expect(late).rejects.toBeInstanceOf(ChangedMeanwhile);
    });

    it('are changed by advisers and administrators only, and leave a trace', async () => {
      const [body] = await addBodies(register, adviser, 'Akan');
      const id = body?.id ?? '';
      const save = async (actor: PersonActor): Promise<void> =>
        register.contacts.save(actor, bodySubject(id), await seenBy(actor, id), addresses('a@x.example'));

      await expect(save(reader)).rejects.toBeInstanceOf(NotAllowed);
      await save(adviser);

      const deeds = await the.database.reader.findBy(AuditEntry, { action: 'organisation.contactsChanged' });
      expect(deeds.map(({ changes }) => Object.keys(changes))).toEqual([['consultationContact']]);
    });

    it('of another host’s group are not found', async () => {
      await importList('Landets hjelpere');
      const group = await found(the.database, OrganisationGroup, { name: 'Landets hjelpere' });

      const save = register.contacts.save(secretary, groupSubject(group.id), '', addresses('a@x.example'));

      await expect(save).rejects.toBeInstanceOf(NotFound);
    });
  });

  describe('places', () => {
    it('of a body are exactly those that are ticked', async () => {
      await importList('Akan', 'Stat og kommune', 'Bikuben');
      const [comet] = await addBodies(register, adviser, 'Comet');
      const subject = bodySubject(comet?.id ?? '');
      const before = await register.listings.of(register.directorate.id, subject);
      const ids = before.categories.map(({ id }) => id);
      await register.listings.place(adviser, subject, seenOf(before), { categoryIds: ids, groupIds: [] });
      const between = await register.listings.of(register.directorate.id, subject);

      await register.listings.place(adviser, subject, seenOf(between), { categoryIds: ids.slice(1), groupIds: [] });

      const after = await register.listings.of(register.directorate.id, subject);
      expect(after.categories.map(({ isIn }) => isIn)).toEqual([false, true]);
    });

    it('that are another host’s are not found', async () => {
      await importList('Akan');
      const [theirs] = await the.database.reader.find(Category);
      const [body] = await addBodies(register, secretary, 'Bikuben');
      const subject = bodySubject(body?.id ?? '');
      const seen = seenOf(await register.listings.of(register.association.id, subject));

      const place = register.listings.place(secretary, subject, seen, {
        categoryIds: [theirs?.id ?? ''],
        groupIds: [],
      });

      await expect(place).rejects.toBeInstanceOf(NotFound);
    });

    it('that somebody changed meanwhile are not written over', async () => {
      await importList('Akan');
      const [body] = await addBodies(register, adviser, 'Bikuben');
      const subject = bodySubject(body?.id ?? '');
      const before = await register.listings.of(register.directorate.id, subject);
      const categoryIds = before.categories.map(({ id }) => id);
      await register.listings.place(adviser, subject, seenOf(before), { categoryIds, groupIds: [] });

      const late = register.listings.place(adviser, subject, seenOf(before), { categoryIds: [], groupIds: [] });

      await expect(late).rejects.toBeInstanceOf(ChangedMeanwhile);
    });
  });

  describe('categories', () => {
    it('are added below the others, renamed, and moved', async () => {
      const [first, , third] = [
        await register.categories.add(adviser, 'Første'),
        await register.categories.add(adviser, 'Andre'),
        await register.categories.add(adviser, 'Tredje'),
      ];
      await register.categories.move(adviser, third.id, 'up');
      await register.categories.move(adviser, first.id, 'up');
      await register.categories.rename(adviser, third.id, 'Tredje', 'Fag');

      expect(await categoryNames()).toEqual(['Første', 'Fag', 'Andre']);
    });

    it('of one name are refused, whatever the case', async () => {
      const category = await register.categories.add(adviser, 'Andre');
      await register.categories.add(adviser, 'Fag');

      await expect(register.categories.add(adviser, 'ANDRE')).rejects.toBeInstanceOf(CategoryNameTaken);
      await expect(register.categories.rename(adviser, category.id, 'Andre', 'fag')).rejects.toBeInstanceOf(
        CategoryNameTaken,
      );
      await expect(register.categories.rename(adviser, category.id, 'Andre', 'ANDRE')).resolves.toBeUndefined();
    });

    it('of another host are not found, and who only reads may not change them', async () => {
      const { id } = await register.categories.add(adviser, 'Andre');

      await expect(register.categories.rename(secretary, id, 'Andre', 'X')).rejects.toBeInstanceOf(NotFound);
      await expect(register.categories.move(secretary, id, 'up')).rejects.toBeInstanceOf(NotFound);
      await expect(register.categories.rename(reader, id, 'Andre', 'X')).rejects.toBeInstanceOf(NotAllowed);
      await expect(register.categories.add(reader, 'X')).rejects.toBeInstanceOf(NotAllowed);
    });

    it('that somebody renamed meanwhile are not renamed over', async () => {
      const { id } = await register.categories.add(adviser, 'Andre');
      await register.categories.rename(adviser, id, 'Andre', 'Øvrige');

      await expect(register.categories.rename(adviser, id, 'Andre', 'Resten')).rejects.toBeInstanceOf(ChangedMeanwhile);
    });
  });

  describe('groups', () => {
    const input = (name: string, reachedThroughGroupId: string | null = null) => ({ name, reachedThroughGroupId });

    it('have members added and taken out, each once', async () => {
      const group = await register.groups.add(adviser, input('Landets hjelpere'));
      const [body] = await addBodies(register, adviser, 'Akan');
      await register.groups.addMember(adviser, group.id, body?.id ?? '');
      await register.groups.addMember(adviser, group.id, body?.id ?? '');

      expect(await the.database.reader.count(GroupMember)).toBe(1);
      await register.groups.removeMember(adviser, group.id, body?.id ?? '');
      expect(await the.database.reader.count(GroupMember)).toBe(0);
      const deeds = await the.database.reader.findBy(AuditEntry, {
        objectId: body?.id ?? '',
        action: 'organisation.placed',
      });
      expect(deeds).toHaveLength(2);
    });

    it('are reached through one that gets letters itself, never in a ring', async () => {
      const first = await register.groups.add(adviser, input('Fylkesmenn'));
      const second = await register.groups.add(adviser, input('Fylkesleger', first.id));
      const edit = (id: string, shown: OrganisationGroup, throughId: string): Promise<void> =>
        register.groups.edit(adviser, id, seenOf(shownOf(shown)), input(shown.name, throughId));

      await expect(edit(first.id, first, second.id)).rejects.toBeInstanceOf(GroupsInARing);
      await expect(edit(first.id, first, first.id)).rejects.toBeInstanceOf(GroupsInARing);
      await expect(register.groups.add(adviser, input('Tredje', second.id))).rejects.toBeInstanceOf(GroupsInARing);
      await expect(register.groups.add(adviser, input('FYLKESMENN'))).rejects.toBeInstanceOf(GroupNameTaken);
    });

    it('of another host are not found, neither to change nor to be reached through', async () => {
      const group = await register.groups.add(adviser, input('Fylkesmenn'));
      const seen = seenOf(shownOf(group));

      await expect(register.groups.edit(secretary, group.id, seen, input('X'))).rejects.toBeInstanceOf(NotFound);
      await expect(register.groups.addMember(secretary, group.id, 'x')).rejects.toBeInstanceOf(NotFound);
      await expect(register.groups.add(secretary, input('Leger', group.id))).rejects.toBeInstanceOf(NotFound);
      await expect(register.groups.edit(reader, group.id, seen, input('X'))).rejects.toBeInstanceOf(NotAllowed);
    });

    it('that somebody changed meanwhile are not written over', async () => {
      const group = await register.groups.add(adviser, input('Fylkesmenn'));
      const seen = seenOf(shownOf(group));
      await register.groups.edit(adviser, group.id, seen, input('Statsforvaltere'));

      await expect(register.groups.edit(adviser, group.id, seen, input('X'))).rejects.toBeInstanceOf(ChangedMeanwhile);
    });
  });

  describe('memberships', () => {
    const day = (text: string): CalendarDay => CalendarDay.of(text);
    const between = async (): Promise<{ umbrellaId: string; memberId: string }> => {
      const [umbrella, member] = await addBodies(register, adviser, 'Legeforeningen', 'Overlegeforeningen');
      return { umbrellaId: umbrella?.id ?? '', memberId: member?.id ?? '' };
    };

    it('are seen from both sides, with their days', async () => {
      const pair = await between();
      await register.associations.add(adviser, { ...pair, validFrom: day('2017-01-01'), validTo: null });

      const [ofMember] = await register.associations.of(register.directorate.id, pair.memberId);
      const [ofUmbrella] = await register.associations.of(register.directorate.id, pair.umbrellaId);

      expect(ofMember).toMatchObject({ other: 'umbrella', otherName: 'Legeforeningen' });
      expect(ofUmbrella).toMatchObject({ other: 'member', otherName: 'Overlegeforeningen', validTo: null });
      expect(await register.associations.of(register.association.id, pair.memberId)).toEqual([]);
    });

    it('may follow one another but not overlap', async () => {
      const pair = await between();
      const add = (from: string, to: string | null): Promise<string> =>
        register.associations.add(adviser, { ...pair, validFrom: day(from), validTo: to === null ? null : day(to) });
      await add('2017-01-01', '2017-12-31');

      await expect(add('2017-12-31', null)).rejects.toBeInstanceOf(AssociationOverlaps);
      await expect(add('2018-01-01', null)).resolves.toBeDefined();
      await expect(add('2016-01-01', null)).rejects.toBeInstanceOf(AssociationOverlaps);
      await expect(add('2016-01-01', '2016-12-31')).resolves.toBeDefined();
      await expect(add('2015-02-01', '2015-01-01')).rejects.toBeInstanceOf(AssociationEndsBeforeItBegins);
    });

    it('are ended by a day that is not before the first', async () => {
      const pair = await between();
      const associationId = await register.associations.add(adviser, {
        ...pair,
        validFrom: day('2018-01-01'),
        validTo: null,
      });
      const place = { associationId, organisationId: pair.memberId };

      await expect(register.associations.end(adviser, place, day('2017-12-31'))).rejects.toBeInstanceOf(
        AssociationEndsBeforeItBegins,
      );
      await expect(register.associations.end(secretary, place, day('2018-12-31'))).rejects.toBeInstanceOf(NotFound);
      await expect(register.associations.end(reader, place, day('2018-12-31'))).rejects.toBeInstanceOf(NotAllowed);
      await register.associations.end(adviser, place, day('2018-12-31'));

      const [ended] = await register.associations.of(register.directorate.id, pair.memberId);
      expect(ended?.validTo?.toString()).toBe('2018-12-31');
    });
  });
});
