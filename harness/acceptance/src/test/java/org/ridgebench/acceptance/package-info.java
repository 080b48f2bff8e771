/** The program as its users meet it: commands in, exit codes, lines and files out. */
package org.ridgebench.acceptance;
