import { plainToInstance } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, MinLength, validateSync } from 'class-validator';

const ENVIRONMENTS = ['production', 'development', 'test'] as const;

/**
 * Every setting of the service, read from the environment once and checked at start. A variable that is not listed here
 * is not read anywhere.
 */
export class Settings {
  /** `NODE_ENV`: `production` refuses to start without `SMTP_URL` and `SECRET_KEY`, and adds no demonstration. */
  @IsIn(ENVIRONMENTS)
  environment: (typeof ENVIRONMENTS)[number] = 'development';

  /** `PORT`: the TCP port of the web server; 0 lets the system choose. Default 3000. */
  @IsInt()
  @Min(0)
  @Max(65_535)
  port = 3000;

  /** `HOST`: the address the web server listens on. Default 127.0.0.1; behind a proxy on another machine, 0.0.0.0. */
  @IsString()
  host = '127.0.0.1';

  /** `BASE_URL`: the public address that links in letters begin with, without a slash at the end. Default http://localhost:PORT. */
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  baseUrl = 'http://localhost:3000';

  /** `DATABASE_URL`: `sqlite:PATH` or `postgres://user:password@host:port/name`. Default `sqlite:.data/hoering.sqlite`. */
  @Matches(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, { message: 'DATABASE_URL must be sqlite:PATH or postgres://…' })
  databaseUrl = 'sqlite:.data/hoering.sqlite';

  /** `UPLOADS_DIR`: where files are kept, by SHA-256. Default `uploads`. */
  @IsString()
  @MinLength(1)
  uploadsDir = 'uploads';

  /** `SMTP_URL`: `smtp://user:password@host:587` or `smtps://…`. Absent: a built-in mailbox that keeps what it is handed; refused in production. */
  @IsOptional()
  @Matches(/^smtps?:\/\/.+$/, { message: 'SMTP_URL must begin with smtp:// or smtps://' })
  smtpUrl?: string;

  /** `MAIL_FROM`: the sender's address on every e-mail. Default `horing@hoering.example`. */
  @Matches(/^[^\s@]+@[^\s@]+$/, { message: 'MAIL_FROM must be an e-mail address' })
  mailFrom = 'horing@hoering.example';

  /** `SMTP_PER_SECOND`: the most messages handed to the relay in a second, all workers together. Default 0: no limit. */
  @IsInt()
  @Min(0)
  smtpPerSecond = 0;

  /** `SMTP_PER_DOMAIN_PER_MINUTE`: the most messages to one recipient domain in a minute, all workers together. Default 0: no limit. */
  @IsInt()
  @Min(0)
  smtpPerDomainPerMinute = 0;

  /** `LEASE_SECONDS`: how long a worker may be silent before what it holds is taken from it. Default 120. */
  @IsInt()
  @Min(1)
  leaseSeconds = 120;

  /** `UNCERTAIN_WAIT_SECONDS`: how long to wait for evidence of a message that may have been handed over, before it is sent once more. Default 900. */
  @IsInt()
  @Min(0)
  uncertainWaitSeconds = 900;

  /** `UNCERTAIN_BY_HAND`: the purposes, with commas between, whose uncertain messages wait for a person instead. Default none. */
  @Matches(/^[A-Za-z, ]*$/, { message: 'UNCERTAIN_BY_HAND must be purposes with commas between' })
  uncertainByHand = '';

  /** `BOUNCE_ADDRESS`: where messages are returned to, such as `retur@horing.example`: each gets an address of its own, `retur+…@horing.example`, and reports are asked for. Absent: the sender's. */
  @IsOptional()
  @Matches(/^[^\s@+]{1,18}@[^\s@]+$/, {
    message: 'BOUNCE_ADDRESS must be an e-mail address with at most 18 characters before the @, and no +',
  })
  bounceAddress?: string;

  /** `IMAP_URL`: the mailbox, its own, that bounces and answers by e-mail come to: `imaps://user:password@host/folder`, the folder INBOX unless said; signs like @ in user and password as %40. What is fetched is moved to the folder `Hentet`. Absent: none is read. */
  @IsOptional()
  @Matches(/^imaps?:\/\/.+$/, { message: 'IMAP_URL must begin with imap:// or imaps://' })
  imapUrl?: string;

  /** `MAILBOX_HOST`: the host, by its name, that gets the mail of which nothing says whose it is. Default: the oldest. */
  @IsOptional()
  @IsString()
  mailboxHost?: string;

  /** `CLAMD_URL`: `tcp://host:3310` or `unix:/run/clamav/clamd.ctl` of a ClamAV daemon whose `StreamMaxLength` is at least 50M: a file that came from outside is handed to nobody until it says OK, nor its text read for the workbench; a response form is read at once, in a guarded process of its own. Absent: files are checked by type only. */
  @IsOptional()
  @Matches(/^(tcp:\/\/.+|unix:\/.+)$/, { message: 'CLAMD_URL must be tcp://host:port or unix:/path' })
  clamdUrl?: string;

  /** `SECRET_KEY`: at least 32 characters, from which response links are computed. Absent outside production: a key is made in the file `.data/secret.key`. */
  @IsOptional()
  @IsString()
  @MinLength(32, { message: 'SECRET_KEY must have at least 32 characters' })
  secretKey?: string;

  /** `TRUST_PROXY`: how many reverse proxies stand in front, for the client's address in rate limits. Default 0. */
  @IsInt()
  @Min(0)
  @Max(10)
  trustedProxies = 0;

  /** `WORKER`: `inside` runs the worker in the web process, `outside` leaves it to `worker.ts`. Default inside. */
  @IsIn(['inside', 'outside'])
  worker: 'inside' | 'outside' = 'inside';

  /** `DEMONSTRATION`: `yes` adds the open demonstration hearing to an empty database at start, `no` does not. Default yes, never in production. */
  @IsIn(['yes', 'no'])
  demonstration: 'yes' | 'no' = 'yes';

  get isProduction(): boolean {
    return this.environment === 'production';
  }

  get isSecure(): boolean {
    return this.baseUrl.startsWith('https://');
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings of an environment. Throws with every fault named, one a line. */
export function settingsFrom(environment: Environment): Settings {
  const port = environment['PORT'] || '3000';
  const settings = plainToInstance(Settings, {
    ...present({
      environment: environment['NODE_ENV'],
      host: environment['HOST'],
      databaseUrl: environment['DATABASE_URL'],
      uploadsDir: environment['UPLOADS_DIR'],
      smtpUrl: environment['SMTP_URL'],
      mailFrom: environment['MAIL_FROM'],
      bounceAddress: environment['BOUNCE_ADDRESS'],
      imapUrl: environment['IMAP_URL'],
      mailboxHost: environment['MAILBOX_HOST'],
      clamdUrl: environment['CLAMD_URL'],
      secretKey: environment['SECRET_KEY'],
      worker: environment['WORKER'],
      uncertainByHand: environment['UNCERTAIN_BY_HAND'],
      demonstration: environment['DEMONSTRATION'],
    }),
    ...numbers({
      smtpPerSecond: environment['SMTP_PER_SECOND'],
      smtpPerDomainPerMinute: environment['SMTP_PER_DOMAIN_PER_MINUTE'],
      leaseSeconds: environment['LEASE_SECONDS'],
      uncertainWaitSeconds: environment['UNCERTAIN_WAIT_SECONDS'],
    }),
    port: Number(port),
    baseUrl: (environment['BASE_URL'] || `http://localhost:${port}`).replace(/\/+$/, ''),
    trustedProxies: Number(environment['TRUST_PROXY'] || '0'),
  });
  const faults = [...faultsOf(settings), ...missingInProduction(settings)];
  if (faults.length > 0) throw new Error(`The settings are not usable:\n  ${faults.join('\n  ')}`);
  return settings;
}

function faultsOf(settings: Settings): string[] {
  return validateSync(settings).flatMap((fault) => Object.values(fault.constraints ?? {}));
}

function missingInProduction(settings: Settings): string[] {
  if (!settings.isProduction) return [];
  const missing = [];
  if (settings.smtpUrl === undefined) missing.push('SMTP_URL is required in production');
  if (settings.secretKey === undefined) missing.push('SECRET_KEY is required in production');
  return missing;
}

/** The settings of this process. */
export function readSettings(): Settings {
  return settingsFrom(process.env);
}

/** What is set and not blank; the rest keeps its default. */
function present(values: Environment): Record<string, string> {
  const set: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) if (value) set[name] = value;
  return set;
}

/** What is set and not blank, as numbers; what is no number is refused by the check that follows. */
function numbers(values: Environment): Record<string, number> {
  return Object.fromEntries(Object.entries(present(values)).map(([name, value]) => [name, Number(value)]));
}
