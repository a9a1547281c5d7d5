/**
 * The drop door: a Camel route over a watched share, and the loading of every route a user puts
 * into {@code routes/}.
 *
 * <p>A file is taken once its size and time have not moved for the settle time, as observed from
 * poll to poll: a copied file may carry an old time and still grow. A file of 0 bytes may get its
 * bytes later, so it is given a minute more before it goes to {@code .failed}. A {@code
 * X.meta.json} belongs to {@code X}; without its X it waits. Links are never followed; pipes and
 * devices are never opened. Folders left empty stay.
 *
 * <p>A dropped file's source key (path, size, times, inode) names its run, so a crash between
 * commit and move ends in the same run, while the same file dropped again is a new one.
 */
@NullMarked
package io.splunkautodoc.dropfolder;

import org.jspecify.annotations.NullMarked;
