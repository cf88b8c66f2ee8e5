// What each test begins with; the global setup leaves it in the environment, which is all that reaches the workers.
import type { Cookie } from '@playwright/test';

export type Beginning = {
  /** The data folder to copy: the demonstration company, laid out. */
  data: string;
  /** The company's password. */
  password: string;
  /** What signs its administrator in. */
  cookies: Cookie[];
};

export function beginning(): Beginning {
  return JSON.parse(process.env.CENTRALITA_TEST_BEGINNING ?? '') as Beginning;
}
