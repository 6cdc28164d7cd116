/** What the tests of the app begin with: the bundled documents, and one app at a time, closed after its test. */
import { afterEach } from 'vitest';
import type { ReaderPlace } from '../../../src/tui/app/state.ts';
import { seedLibrary } from '../../support/library.ts';
import { Driver } from '../driver.tsx';

export const library = await seedLibrary();

/** The app begun last. */
export let app: Driver;
afterEach(() => app.close());

/** @param options as of `Driver`, after the library */
export function start(...options: ConstructorParameters<typeof Driver> extends [unknown, ...infer Rest] ? Rest : never): Driver {
  app = new Driver(library, ...options);
  return app;
}

/** @returns the place on the screen, which is a document */
export function reader(): ReaderPlace {
  if (app.here.view !== 'reader') throw new Error(`in ${app.here.view}`);
  return app.here;
}
