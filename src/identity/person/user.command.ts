import { CommandRefused, type CommandGround, type Outcome } from '../../shared/command-line/outcome.js';
import type { Transaction } from '../../shared/database/database.js';
import { systemActor, type SystemActor } from '../access/actor.js';
import { Host } from '../host/host.entity.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { HOST_ROLES, Membership, type HostRole } from './membership.entity.js';
import { Person } from './person.entity.js';
import { PersonService } from './person.service.js';

const LINK_SECONDS = 24 * 60 * 60;
const actor: SystemActor = systemActor(null, 'command line');

/** `hoering user`: whoever runs the service lets people in. */
export class UserCommand {
  private readonly people: PersonService;
  private readonly signIn: SignInService;

  constructor(private readonly the: CommandGround) {
    this.people = the.context.get(PersonService);
    this.signIn = the.context.get(SignInService);
  }

  async add(email: string, options: Readonly<Record<string, unknown>>): Promise<Outcome> {
    const roles = rolesFrom(options['role']);
    const [name, hostName] = [String(options['name']), String(options['host'])];
    const title = typeof options['title'] === 'string' ? { title: options['title'] } : {};
    const kind = options['association'] === true ? 'association' : 'stateBody';
    const address = await this.the.ground.database.write(async (transaction) => {
      const host =
        (await transaction.findOneBy(Host, { name: hostName })) ??
        (await this.people.addHost(transaction, actor, { name: hostName, kind }));
      const person = await this.people.addPerson(transaction, actor, { name, email, ...title });
      for (const role of roles)
        await this.people.grant(transaction, actor, { personId: person.id, hostId: host.id, role });
      return this.signIn.makeLink(transaction, person.id, LINK_SECONDS);
    });
    return {
      figures: { email, host: hostName, roles, signIn: address },
      sentences: [`${name} works at ${hostName} as ${roles.join(', ')}.`, `Sign in once within a day: ${address}`],
      ok: true,
    };
  }

  async link(email: string): Promise<Outcome> {
    const address = await this.the.ground.database.write(async (transaction) => {
      const person = await this.find(transaction, email);
      return this.signIn.makeLink(transaction, person.id, LINK_SECONDS);
    });
    return { figures: { email, signIn: address }, sentences: [`Sign in once within a day: ${address}`], ok: true };
  }

  async deactivate(email: string): Promise<Outcome> {
    await this.the.ground.database.write(async (transaction) => {
      const person = await this.find(transaction, email);
      await this.people.deactivate(transaction, actor, person.id);
    });
    return { figures: { email, isActive: false }, sentences: [`${email} can no longer sign in.`], ok: true };
  }

  async list(): Promise<Outcome> {
    const reader = this.the.ground.database.reader;
    const people = await reader.find(Person, { order: { email: 'ASC' } });
    const hosts = new Map((await reader.find(Host)).map((host) => [host.id, host.name]));
    const memberships = await reader.find(Membership, { order: { role: 'ASC' } });
    const rows = people.map((person) => ({
      email: person.email,
      name: person.name,
      isActive: person.isActive,
      roles: memberships
        .filter((membership) => membership.personId === person.id)
        .map((membership) => `${membership.role} at ${hosts.get(membership.hostId) ?? ''}`),
    }));
    const sentences = rows.map(
      (row) => `${row.email}  ${row.name}  ${row.roles.join(', ')}${row.isActive ? '' : '  (inactive)'}`,
    );
    return { figures: { people: rows }, sentences: rows.length > 0 ? sentences : ['Nobody yet.'], ok: true };
  }

  private async find(transaction: Transaction, email: string): Promise<Person> {
    const person = await transaction.findOneBy(Person, { email: email.toLowerCase() });
    if (!person) throw new CommandRefused(`Nobody has the address ${email}.`);
    return person;
  }
}

function rolesFrom(asked: unknown): HostRole[] {
  const names = Array.isArray(asked) ? asked.map(String) : [];
  return names.map((name) => {
    const role = HOST_ROLES.find((known) => known === name);
    if (!role) throw new CommandRefused(`There is no role "${name}". The roles are ${HOST_ROLES.join(', ')}.`);
    return role;
  });
}
