import { lazy } from 'react';
import { needTexts } from '../../app/i18n';

/** Courses have texts and drawings of their own, which most of a day at the desk does without. */
export const CourseFor = lazy(async () => {
  const [part] = await Promise.all([import('./CourseFor'), needTexts('course')]);
  return { default: part.CourseFor };
});

export const RestOfCourse = lazy(async () => {
  const [part] = await Promise.all([import('./RestOfCourse'), needTexts('course')]);
  return { default: part.RestOfCourse };
});
