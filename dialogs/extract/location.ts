// The region a place on the map lies in, as far as coarse boxes can tell: near a border nobody is told where they are.
import type { FactValue } from '../../policy/facts.ts';

interface Box {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** All of China lies inside this. */
const around: Box = { south: 17, north: 54, west: 73, east: 135.5 };

/** Well inside Mainland China, away from every border and from Hong Kong, Macau and Taiwan. */
const inside: readonly Box[] = [
  { south: 23, north: 39.5, west: 104, east: 117 },
  { south: 27.5, north: 39.5, west: 117, east: 122 },
  { south: 24, north: 39.5, west: 100, east: 104 },
  { south: 39.5, north: 41, west: 106, east: 120 },
  { south: 41, north: 46, west: 121, east: 125.5 },
  { south: 22.55, north: 23, west: 111, east: 113.7 },
];

export function regionAt(latitude: number, longitude: number): FactValue<'serviceRegion'> | undefined {
  const isIn = ({ south, north, west, east }: Box): boolean =>
    latitude >= south && latitude <= north && longitude >= west && longitude <= east;
  if (!isIn(around)) return 'overseas';
  return inside.some(isIn) ? 'cn-mainland' : undefined;
}
