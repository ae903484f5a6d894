import type { Profile } from '../replication/profile.js';
import type { Tree } from './tree.js';

/** What has been found out of a history by the rules of a profile; kept as long as both are. */
export class FoundOut<T> {
  private readonly all = new WeakMap<Tree, WeakMap<Profile, T>>();

  of(tree: Tree, profile: Profile, make: () => T): T {
    let byProfile = this.all.get(tree);
    if (!byProfile) {
      byProfile = new WeakMap();
      this.all.set(tree, byProfile);
    }
    let found = byProfile.get(profile);
    if (found === undefined) {
      found = make();
      byProfile.set(profile, found);
    }
    return found;
  }
}
