import { CONTENT } from './grid.ts'
import { round } from './path.ts'

/** The measurements, in the order they are told when nobody says otherwise. */
export const PANELS = ['throughput', 'latency', 'application'] as const
export type PanelName = (typeof PANELS)[number]

/** What a row needs to be placed: a value in the panel's unit, or none where no figure was given. */
export interface Measure {
  value?: number
  reading?: 'exact' | 'about' | 'more-than'
}

/** The marks on a panel's axis, from 0. */
const TICKS: Record<PanelName, readonly number[]> = {
  throughput: [0, 25, 50],
  latency: [0, 2, 4],
  application: [0, 100, 200, 300, 400],
}

/** The largest number a panel has to hold; what stands right of the bars needs no room on the axis. */
const REACH: Record<PanelName, number> = { throughput: 50, latency: 4.8, application: 407 }

/** The first line of a panel's heading, so that a title of two lines (to y 156) stays clear of it. */
const TOP = 190
const BETTER_BELOW_TITLE = 26

interface Style {
  /** From the heading's first line to the top of the axis. */
  heading: number
  /** From one row to the next. */
  pitch: number
  bar: number
  /** Where the bar lies in its row. */
  barTop: number
  /** Where the axis stands, right of the panel's edge. */
  axis: number
}

/** Labels left of a small panel's bars, above a large one's. */
const COMPACT: Style = { heading: 40, pitch: 35, bar: 25, barTop: 5, axis: 164 }
const ROOMY: Style = { heading: 50, pitch: 88, bar: 46, barTop: 36, axis: 0 }

/** The axis runs on below the last row; its numbers stand under it. */
const AXIS_TAIL = 5
export const TICK_LENGTH = 6
const TICK_LABEL_BELOW = 24
/** Between the numbers of one small panel's axis and the heading of the next. */
const STACK_GAP = 43
/** The range under the application's bars. */
const RANGE_ROW = 88

const COMPACT_REACH = 207
/** Room for a value such as "> 50 Gb/s" behind a large panel's longest bar. */
const VALUE_ROOM = 172
/** How far the range and the axis's unit stand in from the application's right edge. */
const RANGE_END = 58
const HALF = { left: 580, width: 628 } as const
const COLUMN_GAP = 80

export interface Bar {
  x: number
  y: number
  /** Exactly proportional to the value; a point, where there is one, stands beyond it. */
  width: number
  height: number
  path: string
  /** Where the written value begins. */
  end: number
}

export interface RowLayout {
  label: { x: number; y: number }
  /** None where no figure was given. */
  bar?: Bar
  /** The middle of the row's bar. */
  middle: number
}

export interface PanelLayout {
  name: PanelName
  style: 'compact' | 'roomy'
  title: { x: number; y: number }
  better: { x: number; y: number }
  axis: { x: number; top: number; bottom: number }
  pixelsPerUnit: number
  ticks: { value: number; x: number }[]
  /** The baseline of the axis's numbers. */
  tickLabels: number
  rows: RowLayout[]
}

function barAt(x: number, y: number, height: number, width: number, reading: Measure['reading']): Bar {
  const point = reading === 'more-than' ? height / 2 : 0
  const right = round(x + width)
  const tip = point > 0 ? `L${round(right + point)} ${round(y + point)}` : ''
  return {
    x,
    y,
    width,
    height,
    path: `M${round(x)} ${round(y)}H${right}${tip}L${right} ${round(y + height)}H${round(x)}Z`,
    end: right + point + 10,
  }
}

function panelAt(
  name: PanelName,
  style: 'compact' | 'roomy',
  left: number,
  top: number,
  reach: number,
  measures: readonly Measure[],
): PanelLayout {
  const { heading, pitch, bar, barTop, axis: axisAt } = style === 'compact' ? COMPACT : ROOMY
  const x = left + axisAt
  const axisTop = top + heading
  const below = name === 'application' ? RANGE_ROW : AXIS_TAIL
  const bottom = axisTop + measures.length * pitch + below
  const pixelsPerUnit = reach / REACH[name]
  return {
    name,
    style,
    title: { x: left, y: top },
    better: { x: left, y: top + BETTER_BELOW_TITLE },
    axis: { x, top: axisTop, bottom },
    pixelsPerUnit,
    ticks: TICKS[name].map(value => ({ value, x: x + value * pixelsPerUnit })),
    tickLabels: bottom + TICK_LABEL_BELOW,
    rows: measures.map(({ value, reading }, index) => {
      const y = axisTop + index * pitch + barTop
      return {
        label: style === 'compact' ? { x: left, y: y + bar / 2 + 6 } : { x: x + 10, y: y - 10 },
        bar: value === undefined ? undefined : barAt(x, y, bar, value * pixelsPerUnit, reading),
        middle: y + bar / 2,
      }
    }),
  }
}

/**
 * Where each panel stands. The application is what the story ends on: it takes the right, the others stack on the left.
 * Without it two panels share the slide, and one has it alone.
 */
export function layoutPanels(
  names: readonly PanelName[],
  measures: Readonly<Record<PanelName, readonly Measure[]>>,
): PanelLayout[] {
  const small = names.filter(name => name !== 'application')
  const withApplication = small.length < names.length
  const halfWidth = (CONTENT.width - COLUMN_GAP) / 2
  let top = TOP
  return names.map(name => {
    if (name === 'application') {
      const { left, width } = small.length > 0 ? HALF : { left: CONTENT.left, width: CONTENT.width }
      return panelAt(name, 'roomy', left, TOP, width - RANGE_END, measures[name])
    }
    if (withApplication) {
      const panel = panelAt(name, 'compact', CONTENT.left, top, COMPACT_REACH, measures[name])
      top = panel.tickLabels + STACK_GAP
      return panel
    }
    const width = small.length > 1 ? halfWidth : CONTENT.width
    const left = CONTENT.left + small.indexOf(name) * (halfWidth + COLUMN_GAP)
    return panelAt(name, 'roomy', left, TOP, width - VALUE_ROOM, measures[name])
  })
}
