import type { Timeline } from '../timeline.js';
import { Picture } from './picture.js';
import { drawPlots } from './plots.js';

// The page is complete without this script but for what is drawn over time, and that is drawn when it comes into view.
const seen = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      draw(target as HTMLElement);
    }
  },
  { rootMargin: '300px' },
);
for (const place of document.querySelectorAll('.timeline')) seen.observe(place);

function draw(place: HTMLElement): void {
  const timeline = JSON.parse(place.querySelector('script')!.textContent!) as Timeline;
  const slider = place.querySelector<HTMLInputElement>('input[type=range]');
  const picture = slider && timeline.topology && new Picture(place, timeline, slider);
  const plots = drawPlots(place.querySelector<HTMLElement>('.plots')!, timeline, (time) =>
    picture?.show(time),
  );
  slider?.addEventListener('input', () => {
    picture?.show(Number(slider.value));
    plots.point(Number(slider.value));
  });
  place.dataset.drawn = 'yes';
}
