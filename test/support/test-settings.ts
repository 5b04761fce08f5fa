/** What the tests are told from outside. */
export interface TestSettings {
  /** A PostgreSQL server where the user may create databases. */
  readonly postgresUrl: string | undefined;
  /** In CI nothing may be missing: what would be skipped fails. */
  readonly isCi: boolean;
}

export function readTestSettings(): TestSettings {
  const { TEST_POSTGRES_URL: postgresUrl, CI } = process.env;
  return { postgresUrl: postgresUrl === '' ? undefined : postgresUrl, isCi: CI === 'true' };
}
