package org.ridgebench.measurements.comparison;

/**
 * Where references are from.
 *
 * @param host its name: seconds are compared on that host alone
 * @param written when, in ISO-8601
 * @param commit of the sources that were measured; empty text where that is not known
 * @param campaign the name of its folder
 */
public record Machine(MachineClass machineClass, String host, String written, String commit, String campaign) {}
