import type { ReactNode } from 'react';
import classes from './pictures.module.css';

/** Three layers of skin, as deep as the picture. */
function Skin({ top }: { top: number }) {
  return (
    <>
      <path className={classes.skin1} d={`M0 ${top}c16-6 32-6 48-2s32 4 48-2v90H0z`} />
      <path className={classes.skin2} d={`M0 ${top + 9}c16-5 32-5 48-2s32 4 48-2v90H0z`} />
      <path className={classes.skin3} d={`M0 ${top + 21}c16-5 32-4 48-2s32 3 48-2v90H0z`} />
    </>
  );
}

/** Three depths, one beside the other. */
const levels = (
  <>
    <Skin top={48} />
    <path
      className={classes.wash}
      d="M14 40h14v13.5a7 7 0 0 1-14 0zM41 40h14v24a7 7 0 0 1-14 0zM68 40h14v36a7 7 0 0 1-14 0z"
    />
    <path className={classes.bold} d="M21 18v33M17 47l4 4 4-4M48 18v43M44 57l4 4 4-4M75 18v55M71 69l4 4 4-4" />
    <path
      className={classes.glow}
      d="M21 9.5a3.5 3.5 0 0 1 0 7 3.5 3.5 0 0 1 0-7zm27 0a3.5 3.5 0 0 1 0 7 3.5 3.5 0 0 1 0-7zm27 0a3.5 3.5 0 0 1 0 7 3.5 3.5 0 0 1 0-7z"
    />
  </>
);

/** A diamond, crystals, and oxygen. */
const diamond = (
  <>
    <Skin top={66} />
    <path className={classes.gem} d="M30 16h28l12 14-26 28-26-28z" />
    <path className={classes.line} d="M18 30h52M30 16l6 14 8 28 8-28 6-14M36 30l8-14 8 14" />
    <g className={classes.bubble}>
      <circle cx="80" cy="44" r="7" />
      <circle cx="86" cy="26" r="4.5" />
      <circle cx="74" cy="14" r="3" />
    </g>
    <path className={classes.glow} d="M12 46l4 4-4 4-4-4zM22 55l3 3-3 3-3-3zM11 12l3 3-3 3-3-3z" />
  </>
);

/** The turning disc, and where it has been before. */
const series = (
  <>
    <Skin top={60} />
    <circle className={classes.line} cx="20" cy="46" r="9" opacity="0.3" />
    <circle className={classes.line} cx="38" cy="43" r="11" opacity="0.55" />
    <path className={classes.handle} d="M66 38l16-27" style={{ strokeWidth: 7 }} />
    <circle className={classes.gem} cx="64" cy="42" r="16" />
    <circle className={classes.tool} cx="64" cy="42" r="4" />
    <path
      className={classes.line}
      d="M64 31v-2M64 53v2M53 42h-2M75 42h2M56.2 34.200l-1.4-1.400M71.8 49.800l1.4 1.400M56.2 49.800l-1.4 1.400M71.8 34.200l1.4-1.4"
    />
    <g className={classes.glow}>
      <circle cx="84" cy="50" r="2.2" />
      <circle cx="89" cy="43" r="1.7" />
      <circle cx="80" cy="57" r="1.7" />
    </g>
  </>
);

/** A burr at work on a scar that stands above the level of the skin. */
const surgical = (
  <>
    <Skin top={62} />
    <path className={classes.skin2} d="M54 61c6-12 16-14 22-9 5 4 8 8 14 9l6-1v8c-14 3-30-1-42-3z" />
    <path className={classes.level} d="M2 60.500c14-5 30-5 46-2.500s32 4 46-1.5" />
    <path className={classes.handle} d="M34 33L14 8" style={{ strokeWidth: 11 }} />
    <path className={classes.shine} d="M30 28L18 13" />
    <path className={classes.handle} d="M36 36l7 9" style={{ strokeWidth: 5 }} />
    <circle className={classes.gem} cx="47" cy="50" r="9" />
    <path
      className={classes.line}
      style={{ strokeWidth: 1.6 }}
      d="M41 46c4 2 8 2 12 0M40 52c5 2 9 2 14 0M45 41.500c-1 6-1 11 0 17M50 41.500c1 6 1 11 0 17"
    />
    <path className={classes.rays} d="M62 38c4 1 6 4 6 8M66 31c6 2 10 6 10 12" />
  </>
);

/** A belly with marks on one side; on the other side they fade. */
const marks = (
  <>
    <path
      className={classes.skin1}
      d="M20 0c0 20 12 26 12 42 0 20-20 24-22 54h76c-2-30-22-34-22-54 0-16 12-22 12-42z"
    />
    <g className={classes.mark}>
      <path d="M48 58c-1 3-1 5 0 7" style={{ strokeWidth: 2.5 }} />
      <path d="M22 92c1-8 4-15 9-21M31 93c0-6 2-11 5-16M39 94c0-4 1-7 3-10" />
    </g>
    <path className={classes.faded} d="M74 92c-1-8-4-15-9-21M65 93c0-6-2-11-5-16" />
    <path
      className={classes.glow}
      d="M82 52l2.5 6 6 2.5-6 2.5-2.5 6-2.5-6-6-2.5 6-2.500zM70 36l1.5 3.5 3.5 1.5-3.5 1.5-1.5 3.5-1.5-3.5-3.5-1.5 3.5-1.500z"
    />
  </>
);

/** Of a procedure that a clinic has written itself: the sign of the house over skin. */
const other = (
  <>
    <Skin top={62} />
    <circle className={classes.glow} cx="48" cy="36" r="15" />
    <path className={classes.rays} d="M48 13V8M25 36h-5M76 36h-5M31.5 19.500L28 16M64.5 19.500L68 16" />
    <path className={classes.tool} d="M22 60c10-10 20-8 26 0s16 8 26-4c0 14-12 22-26 22S22 72 22 60z" />
  </>
);

const drawings: Record<string, ReactNode> = {
  'microdermabrasion-levels': levels,
  'diamond-crystal-oxygen': diamond,
  'dermabrasion-series': series,
  'surgical-dermabrasion': surgical,
  'stretch-marks': marks,
};

/** What a procedure does, drawn. For the eye only: its name stands beside it. */
export function ProcedurePicture({ protocol }: { protocol: string }) {
  return (
    <svg className={classes.picture} viewBox="0 0 96 96" aria-hidden="true" focusable="false">
      <rect className={classes.wash} width="96" height="96" />
      {drawings[protocol] ?? other}
    </svg>
  );
}
