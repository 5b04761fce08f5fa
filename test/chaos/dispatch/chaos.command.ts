import { postgresDatabase, sqliteDatabase, type TestDatabase } from '../../support/databases.js';
import { readTestSettings } from '../../support/test-settings.js';
import { runFrozenTrial, type FrozenResult } from './frozen-trial.js';
import { KillTrial, type KillResult } from './kill-trial.js';
import { runRelayDownTrial, type RelayDownResult } from './relay-down-trial.js';

export interface ChaosOptions {
  readonly messages: number;
  readonly kills: number;
  /** The trials to make, by name or by the beginning of it; all when not said. */
  readonly only?: readonly string[];
}

export interface ChaosOutcome {
  readonly ok: boolean;
  readonly seconds: number;
  readonly killed: readonly KillResult[];
  readonly frozen: readonly FrozenResult[];
  readonly relayDown: readonly RelayDownResult[];
  /** Trials that were not made, and why. */
  readonly skipped: readonly string[];
}

interface Database {
  readonly name: 'sqlite' | 'postgres';
  readonly make: () => TestDatabase | Promise<TestDatabase>;
}

const SQLITE: Database = { name: 'sqlite', make: sqliteDatabase };
const POSTGRES: Database = { name: 'postgres', make: postgresDatabase };

/** What is not about many messages is tried with few. */
const FEW = 240;

/** `chaos dispatch`: each trial on a database of its own, one after the other. */
export class ChaosCommand {
  private readonly killed: KillResult[] = [];
  private readonly frozen: FrozenResult[] = [];
  private readonly relayDown: RelayDownResult[] = [];
  private readonly skipped: string[] = [];

  constructor(
    private readonly options: ChaosOptions,
    private readonly say: (line: string) => void,
  ) {}

  async run(): Promise<ChaosOutcome> {
    const begun = performance.now();
    await this.kill(SQLITE, 1);
    await this.kill(SQLITE, 2);
    await this.kill(POSTGRES, 2);
    const few = Math.min(FEW, this.options.messages);
    for (const database of [SQLITE, POSTGRES]) {
      const { name } = database;
      await this.onStage(`frozen-worker ${name}`, database, async (on) => {
        this.frozen.push(await runFrozenTrial({ on, database: name, workers: 2, messages: few }));
      });
      await this.onStage(`relay-down ${name}`, database, async (on) => {
        this.relayDown.push(await runRelayDownTrial({ on, database: name, workers: 2, messages: few }));
      });
    }
    const { killed, frozen, relayDown, skipped } = this;
    const ok = [...killed, ...frozen, ...relayDown].every((trial) => trial.ok);
    return { ok, seconds: Math.round((performance.now() - begun) / 1000), killed, frozen, relayDown, skipped };
  }

  private async kill(database: Database, workers: number): Promise<void> {
    const { messages, kills } = this.options;
    const { name } = database;
    await this.onStage(`killed ${name} ${workers}`, database, async (on) => {
      this.killed.push(await KillTrial.run({ on, database: name, workers, messages, kills }));
    });
  }

  private async onStage(name: string, database: Database, trial: (on: TestDatabase) => Promise<void>): Promise<void> {
    const { only } = this.options;
    if (only && !only.some((wanted) => name.startsWith(wanted))) return;
    const why = whyNot(database);
    if (why !== null) this.skipped.push(`${name}: ${why}`);
    if (why !== null) return;
    this.say(`chaos dispatch: ${name}`);
    await trial(await database.make());
  }
}

/** Why a database cannot be tried on this machine; null when it can. Throws where nothing may be missing. */
function whyNot({ name }: Database): string | null {
  const { postgresUrl, isCi } = readTestSettings();
  if (name !== 'postgres' || postgresUrl !== undefined) return null;
  if (isCi) throw new Error('TEST_POSTGRES_URL is not set');
  return 'TEST_POSTGRES_URL is not set';
}
