/** A screen whose frames a test sees. It imports nothing of the app, because it stands in for a part of it. */
import type { Screen, ScreenOptions } from '../../src/tui/terminal/screen.ts';

/** The screen of the app that runs, and the frame it was last given. */
export const watched: { screen: Screen | null; frame: string } = { screen: null, frame: '' };

/** The module of the screen, watched. */
export async function watchedScreen(original: () => Promise<object>): Promise<object> {
  const module = (await original()) as typeof import('../../src/tui/terminal/screen.ts');
  return {
    ...module,
    createScreen(options: ScreenOptions): Screen {
      const screen = module.createScreen(options);
      watched.screen = screen;
      watched.frame = '';
      const write = screen.stdout.write.bind(screen.stdout);
      screen.stdout.write = (frame: string | Uint8Array) => {
        watched.frame = String(frame);
        return write(frame);
      };
      return screen;
    },
  };
}
