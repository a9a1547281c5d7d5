/**
 * The fault harness: services on one database, one object store and one share, troubled in every
 * way that a machine, a disk or a network can, and looked at from outside afterwards.
 */
package io.splunkautodoc.faults;
