/** What a view answers to an action: its place changed, a place to visit, or a word to the user. */
import type { Fact } from '../../facts/model.ts';
import type { ActionName } from './actions.ts';
import type { Effect, Place, State } from './state.ts';
import type { World } from './world.ts';

export interface Outcome {
  /** Takes the place of the one on the screen: a selection or scroll moved. */
  readonly place?: Place;
  /** A new place to stand on, kept in history. */
  readonly visit?: Place;
  /** The place on the screen was only tried: back to the one before, as if it had not been. */
  readonly undo?: boolean;
  /** Facts of which the user is to choose one to go to. */
  readonly facts?: readonly Fact[];
  /** One line to the user. */
  readonly notice?: string;
  /** An action of the whole app that this comes to. */
  readonly next?: ActionName;
  /** Work that this asks for. */
  readonly effects?: readonly Effect[];
  /** The view has nothing for this action (at its own root): the app may do what it does everywhere. */
  readonly pass?: boolean;
}

/** What a view may look at besides its place. */
export interface Scene {
  readonly state: State;
  readonly world: World;
}

/** How a view answers actions. Pure. */
export type Act<P extends Place> = (place: P, action: ActionName, scene: Scene) => Outcome;

export const PASS: Outcome = { pass: true };
