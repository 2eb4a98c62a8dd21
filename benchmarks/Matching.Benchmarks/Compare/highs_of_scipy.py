# Solves a free MPS file by the HiGHS of SciPy. Arguments: the file, the time limit in seconds. Reads the files that this project writes, and no others.
import sys
import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_matrix

rows, columns, sense, cost = {}, {}, [], {}
entry_row, entry_column, entry_value = [], [], []
right, upper, lower, whole = {}, {}, {}, set()
section = ""
for line in open(sys.argv[1], encoding="utf-8"):
    if line.startswith("*"):
        continue
    fields = line.split()
    if not line.startswith(" "):
        section = fields[0]
    elif section == "ROWS" and fields[0] != "N":
        rows[fields[1]] = len(rows)
        sense.append(fields[0])
    elif section == "COLUMNS" and fields[1] != "'MARKER'":
        column = columns.setdefault(fields[0], len(columns))
        if fields[1] == "cost":
            cost[column] = float(fields[2])
        else:
            entry_row.append(rows[fields[1]])
            entry_column.append(column)
            entry_value.append(float(fields[2]))
    elif section == "RHS":
        right[rows[fields[1]]] = float(fields[2])
    elif section == "BOUNDS":
        column = columns[fields[2]]
        upper[column] = 1.0
        if fields[0] == "FX":
            lower[column] = 1.0
        elif fields[0] == "BV":
            whole.add(column)

def dense(values, size, otherwise=0.0):
    return np.array([values.get(index, otherwise) for index in range(size)])

limit = dense(right, len(rows))
least = np.array([limit[row] if kind == "E" else -np.inf for row, kind in enumerate(sense)])
matrix = coo_matrix((entry_value, (entry_row, entry_column)), shape=(len(rows), len(columns)))
milp(
    dense(cost, len(columns)),
    integrality=np.array([1 if column in whole else 0 for column in range(len(columns))]),
    bounds=Bounds(dense(lower, len(columns)), dense(upper, len(columns), np.inf)),
    constraints=LinearConstraint(matrix.tocsc(), least, limit),
    options={"disp": True, "time_limit": float(sys.argv[2]), "mip_rel_gap": 0.0})
