/**
 * React and Ink: a state becomes a frame of text here and nowhere else. Loaded while the user looks at the first frame, which is drawn
 * without them; what comes after it is drawn by Ink, frame by frame, and the screen writes only what differs.
 */
import { render } from 'ink';
import { App, INK_COLUMNS } from './app/app.tsx';
import type { State } from './app/state.ts';
import type { World } from './app/world.ts';
import { withPainted } from './components/painted.tsx';
import type { Session } from './terminal/session.ts';

export * as views from './views.ts';

export interface Mounted {
  show(state: State): void;
  unmount(): void;
  /** Rejects with what a component throws. */
  readonly ended: Promise<unknown>;
}

/** @param session whose screen takes the frames */
export function mount(first: State, world: World, session: Session): Mounted {
  let over = false;
  const stdout: NodeJS.WriteStream = Object.create(session.ink.stdout, {
    // Where the environment names a CI, Ink 6.8 ends with an empty frame: the last one stays until the terminal is given back.
    write: { value: (frame: string) => over || session.ink.stdout.write(withPainted(frame)) },
    columns: { value: INK_COLUMNS },
  });
  const ink = render(<App state={first} world={world} />, { ...session.ink, stdout, isScreenReaderEnabled: false });
  return {
    show(state) {
      ink.rerender(<App state={state} world={world} />);
    },
    unmount() {
      over = true;
      ink.unmount();
    },
    // What a component throws, Ink keeps to itself until it is asked.
    ended: ink.waitUntilExit(),
  };
}
