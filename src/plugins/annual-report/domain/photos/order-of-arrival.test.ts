import { inOrderOfArrival } from './order-of-arrival';

const photo = (fileName: string, time: string) => ({ fileName, createdAt: `2025-11-05T${time}Z` });

const momentOf = ({ createdAt }: { createdAt: string }) => Date.parse(createdAt);

describe('photographs as they were chosen', () => {
  it('should stand in the order of their names, whichever came first', () => {
    const arrived = [
      photo('实训 10.jpg', '08:00:09'),
      photo('实训 2.jpg', '08:00:07'),
      photo('实训 1.jpg', '08:00:05'),
    ];
    expect(inOrderOfArrival(arrived, momentOf).map(({ fileName }) => fileName)).toEqual([
      '实训 1.jpg',
      '实训 2.jpg',
      '实训 10.jpg',
    ]);
  });

  it('should begin with what was chosen last', () => {
    const arrived = [
      photo('b.jpg', '10:00:00'),
      photo('a.jpg', '08:04:00'),
      photo('c.jpg', '08:00:00'),
    ];
    expect(inOrderOfArrival(arrived, momentOf).map(({ fileName }) => fileName)).toEqual([
      'b.jpg',
      'a.jpg',
      'c.jpg',
    ]);
  });
});
